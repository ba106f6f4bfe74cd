package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.export.EventJson;
import pedigree.job.Progress;
import pedigree.query.EventFilter;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.store.Link;
import pedigree.store.StoredEvent;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "events", description = "Print all events, with the process of each.")
final class EventsCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "A case file, or logs in its place.")
    private List<String> inputs;

    @Option(names = "--query", paramLabel = "Q", description = "Only events that match: their own fields, or facts of their process. See search --help.")
    private String query = "";

    EventsCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Asked asked = asked(query);
        return reading(inputs, opened -> {
            EventFilter wanted = filter(asked, opened);
            String[] keys = new String[opened.tree().size()];
            opened.caseFile().processes().scan(process -> keys[process.number()] = process.key());
            opened.caseFile().events().scan((event, process) -> {
                if (matches(asked, wanted, event, process)) {
                    Optional<String> key = process == Link.NONE ? Optional.empty() : Optional.of(keys[process]);
                    output.line(json ? EventJson.line(event, key) : text(event));
                }
            });
        });
    }

    private EventFilter filter(Asked asked, Opened opened) throws SQLException {
        try {
            return asked.query().events(new Searched(opened.caseFile(), opened.tree(), opened.snapshot().levels()), new Progress());
        } catch (QueryException e) {
            throw wrong(asked.text(), e);
        }
    }

    private boolean matches(Asked asked, EventFilter wanted, StoredEvent event, int process) {
        try {
            return wanted.matches(event, process);
        } catch (QueryException e) {
            throw wrong(asked.text(), e);
        }
    }

    private static String text(StoredEvent stored) {
        StringBuilder line = new StringBuilder();
        line.append(stored.event().time().map(Object::toString).orElse("-")).append("  ").append(stored.event().type());
        stored.event().fields().forEach((name, value) -> line.append("  ").append(name).append('=').append(value));
        return SafeText.of(line.toString());
    }
}
