package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "info", description = "Print the summary of a case.")
final class InfoCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "A case file, or logs in its place.")
    private List<String> inputs;

    InfoCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        long started = System.nanoTime();
        return reading(inputs, opened -> SummaryText.write(output, opened.name(), opened.snapshot(), json, started));
    }
}
