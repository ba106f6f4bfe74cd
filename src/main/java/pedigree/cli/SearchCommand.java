package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import pedigree.export.ProcessJson;
import pedigree.lineage.ProcessTree;
import pedigree.query.Kin;
import pedigree.store.ProcessTable;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "search", description = "Print processes that match, with their ancestors and descendants.")
final class SearchCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "CASE QUERY", description = "A case file, or logs in its place; the query comes last.")
    private List<String> parameters;

    SearchCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        for (String parameter : parameters) {
            if (parameter.startsWith("--")) {
                throw usage("Unknown option: '" + parameter + "'");
            }
        }
        if (parameters.size() < 2) {
            throw usage("expected a case and a query, found only '" + parameters.get(0) + "'");
        }
        Asked asked = asked(parameters.get(parameters.size() - 1));
        return reading(parameters.subList(0, parameters.size() - 1), opened -> {
            BitSet found = find(asked, opened);
            BitSet shown = Kin.withFamily(found, opened.tree());
            if (json) {
                printJson(opened, found, shown);
            } else {
                new TreeText(opened.caseFile(), opened.snapshot(), output).print(shown, ProcessTree.NONE);
            }
        });
    }

    private void printJson(Opened opened, BitSet found, BitSet shown) throws SQLException {
        ProcessJson writer = new ProcessJson(opened.caseFile(), opened.tree(), opened.snapshot().levels());
        ProcessTable processes = opened.caseFile().processes();
        for (int number : opened.tree().inOrder().filter(shown::get).toArray()) {
            output.line(writer.line(processes.process(number), Optional.of(found.get(number))));
        }
    }
}
