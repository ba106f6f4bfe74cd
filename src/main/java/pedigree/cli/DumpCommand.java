package pedigree.cli;

import java.util.List;

import pedigree.ingest.Dump;
import pedigree.source.ReadOptions;
import pedigree.source.Reading;
import pedigree.source.Reading.Rendered;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.Reading.Unreadable;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "dump", description = "Print every record of logs as it stands, nothing interpreted or left out.")
final class DumpCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Log files, folders, archives, or - for stdin.")
    private List<String> inputs;

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl, the default; xml; text.")
    private String format = "jsonl";

    @Option(names = "--carve", description = "Look for leftovers, too: behind the live records of each chunk, and in files that are no logs.")
    private boolean carve;

    DumpCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        DumpFormat chosen = DumpFormat.ofName(format).orElseThrow(() -> usage("--format: expected jsonl, xml or text, found '" + format + "'"));
        ReadOptions options = options().withCarve(carve).withXml(chosen == DumpFormat.XML);
        output.out().print(chosen.before());
        Dump.Outcome outcome = Dump.of(inputs, options, reading -> print(reading, chosen), output::failure);
        output.out().print(chosen.behind());
        if (outcome.read() == 0 && outcome.failed() == 0) {
            output.failure(String.join(" ", inputs) + ": expected logs, found none");
        }
        return outcome.read() == 0 ? Cli.NOTHING : outcome.failed() > 0 ? Cli.PARTLY : Cli.DONE;
    }

    private void print(Reading reading, DumpFormat chosen) {
        if (reading instanceof SourceRecord record) {
            output.line(chosen.text(record));
        } else if (reading instanceof Rendered record) {
            output.line(chosen.text(record));
        } else if (reading instanceof Unreadable unreadable) {
            output.failure(unreadable.origin() + ": " + unreadable.reason());
        }
    }
}
