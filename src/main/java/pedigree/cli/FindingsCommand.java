package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.export.FindingJson;
import pedigree.store.Finding;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "findings", description = "Print what the rules found, worst first.")
final class FindingsCommand extends Command {

    private static final List<String> KINDS =
            List.of("sigma", "lineage", "command_line", "masquerade", "rarity", "tampering", "elevation", "spoofing", "coverage");

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "A case file, or logs in its place.")
    private List<String> inputs;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only this level and worse: informational, low, medium, high, critical.")
    private String level = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind, such as lineage or command_line.")
    private String kind = "";

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "Exit with 4 if one of these findings is of this level or worse.")
    private String failOn = "";

    FindingsCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Level least = level("--level", level).orElse(Level.INFORMATIONAL);
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            throw usage("--kind: expected one of " + String.join(", ", KINDS) + ", found '" + kind + "'");
        }
        Optional<Level> failing = level("--fail-on", failOn);
        boolean[] failed = new boolean[1];
        int exit = reading(inputs, opened -> {
            List<Finding> findings = opened.snapshot().findings().stream().filter(finding -> isWanted(finding, least)).toList();
            failed[0] = failing.isPresent() && findings.stream().anyMatch(finding -> finding.rule().level().compareTo(failing.get()) >= 0);
            print(opened, findings);
        });
        return failed[0] ? Cli.FOUND : exit;
    }

    private Optional<Level> level(String option, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Level.ofSigma(name).orElseThrow(
                () -> usage(option + ": expected informational, low, medium, high or critical, found '" + name + "'")));
    }

    private boolean isWanted(Finding finding, Level least) {
        return finding.rule().level().compareTo(least) >= 0 && (kind.isEmpty() || finding.rule().kind().equals(kind));
    }

    private void print(Opened opened, List<Finding> findings) throws SQLException {
        if (json) {
            FindingJson writer = new FindingJson(opened.caseFile(), opened.tree());
            for (Finding finding : findings) {
                output.line(writer.line(finding));
            }
        } else if (findings.isEmpty()) {
            output.line("No rule matched");
        } else {
            new FindingText(opened.caseFile(), opened.tree()).print(findings, output);
        }
    }
}
