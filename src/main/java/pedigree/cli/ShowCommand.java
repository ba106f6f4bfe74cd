package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import pedigree.export.ProcessDetails;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "show", description = "Print everything about one process.")
final class ShowCommand extends Command {

    @Parameters(arity = "2..*", paramLabel = "CASE KEY", description = "A case file, or logs in its place; the process's key comes last.")
    private List<String> parameters;

    ShowCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        String key = parameters.get(parameters.size() - 1);
        return reading(parameters.subList(0, parameters.size() - 1), opened -> {
            int number = opened.caseFile().processes().find(key).orElseThrow(() -> new NoSuchKey(key));
            ProcessDetails details = ProcessDetails.of(opened.caseFile(), opened.tree(), opened.snapshot().findings(), number);
            if (json) {
                output.line(details.json(opened.caseFile(), opened.tree(), opened.snapshot().levels()));
            } else {
                new DetailsText(opened.caseFile(), opened.tree()).print(details, output);
            }
        });
    }
}
