package pedigree.cli;

import java.util.List;

import pedigree.event.SafeText;
import pedigree.export.RecordJson;
import pedigree.ingest.Dump;
import pedigree.source.Reading;
import pedigree.source.Reading.SourceRecord;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "dump", description = "Print every record of logs as it stands, nothing interpreted or left out.")
final class DumpCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Log files, folders, archives, or - for stdin.")
    private List<String> inputs;

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl, the default.")
    private String format = "jsonl";

    DumpCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        if (!format.equals("jsonl")) {
            throw usage("--format: expected jsonl, found '" + format + "'");
        }
        Dump.Outcome outcome = Dump.of(inputs, password, this::print, output::failure);
        if (outcome.read() == 0 && outcome.failed() == 0) {
            output.failure(String.join(" ", inputs) + ": expected logs, found none");
        }
        return outcome.read() == 0 ? Cli.NOTHING : outcome.failed() > 0 ? Cli.PARTLY : Cli.DONE;
    }

    private void print(Reading reading) {
        if (reading instanceof SourceRecord record) {
            output.line(RecordJson.line(record.origin().file(), record.recordId(), record.origin().position(), record.time(), record.system(), record.data()));
        } else if (reading instanceof Reading.Unreadable unreadable) {
            output.failure(SafeText.of(unreadable.origin() + ": " + unreadable.reason()));
        }
    }
}
