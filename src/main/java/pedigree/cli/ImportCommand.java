package pedigree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import pedigree.investigation.Investigation;
import pedigree.source.ReadOptions;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "import", description = "Make a case of logs, or add logs to one, and print its summary.")
final class ImportCommand extends Command {

    @Option(names = "--case", paramLabel = "CASE", required = true, description = "The case file, made if there is none.")
    private Path file;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Log files, folders, archives, or - for stdin.")
    private List<String> inputs;

    @Option(names = "--carve", description = "Look for leftovers, too: behind the live records of each chunk, and in files that are no logs.")
    private boolean carve;

    ImportCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        long started = System.nanoTime();
        ReadOptions options = options().withCarve(carve);
        try (Opened opened = Loading.add(Investigation.open(file), file.toString(), inputs, options, output, quiet)) {
            if (opened.exit() != Cli.NOTHING) {
                SummaryText.write(output, opened.name(), opened.snapshot(), json, started);
            }
            return opened.exit();
        }
    }
}
