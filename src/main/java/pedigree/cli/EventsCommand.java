package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.export.EventJson;
import pedigree.job.Progress;
import pedigree.query.Query;
import pedigree.store.Link;
import pedigree.store.StoredEvent;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "events", description = "Print all events, with the process of each.")
final class EventsCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "A case file, or logs in its place.")
    private List<String> inputs;

    @Option(names = "--query", paramLabel = "Q", description = "Only events of processes that match.")
    private String query = "";

    EventsCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Query parsed = query(query);
        return reading(inputs, opened -> {
            BitSet wanted = parsed.run(opened.caseFile(), opened.snapshot().levels(), new Progress());
            String[] keys = new String[opened.tree().size()];
            opened.caseFile().processes().scan(process -> keys[process.number()] = process.key());
            opened.caseFile().events().scan((event, process) -> {
                if (parsed.isEmpty() || process != Link.NONE && wanted.get(process)) {
                    Optional<String> key = process == Link.NONE ? Optional.empty() : Optional.of(keys[process]);
                    output.line(json ? EventJson.line(event, key) : text(event));
                }
            });
        });
    }

    private static String text(StoredEvent stored) {
        StringBuilder line = new StringBuilder();
        line.append(stored.event().time().map(Object::toString).orElse("-")).append("  ").append(stored.event().type());
        stored.event().fields().forEach((name, value) -> line.append("  ").append(name).append('=').append(value));
        return SafeText.of(line.toString());
    }
}
