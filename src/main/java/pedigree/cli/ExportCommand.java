package pedigree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

import pedigree.export.FindingExport;
import pedigree.job.Progress;
import pedigree.store.Finding;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "export", description = "Write findings with their lineages to a file.")
final class ExportCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "A case file, or logs in its place.")
    private List<String> inputs;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "csv or json.")
    private String format;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path file;

    @Option(names = "--query", paramLabel = "Q", description = "Only findings that name a process that matches. See search --help.")
    private String query = "";

    @Option(names = "--root", paramLabel = "KEY", description = "Only findings that name this process or one below it.")
    private String root = "";

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    ExportCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        FindingExport.Format known = FindingExport.Format.of(format)
                .orElseThrow(() -> usage("--format: expected csv or json, found '" + format + "'"));
        Asked asked = asked(query);
        FindingExport.Target target = new FindingExport.Target(file, known, force);
        target.check();
        return reading(inputs, opened -> {
            BitSet wanted = TreeCommand.Selection.of(opened, root, Integer.MAX_VALUE).shown();
            if (!asked.query().isEmpty()) {
                wanted.and(find(asked, opened));
            }
            boolean all = asked.query().isEmpty() && root.isEmpty();
            List<Finding> findings = opened.snapshot().findings().stream().filter(finding -> all || names(finding, wanted)).toList();
            Progress progress = new Progress();
            Ticker ticker = output.ticker(progress, quiet);
            try {
                FindingExport.write(opened.caseFile(), opened.tree(), findings, target, progress);
            } finally {
                ticker.close();
            }
        });
    }

    private static boolean names(Finding finding, BitSet wanted) {
        return finding.process().isPresent() && wanted.get(finding.process().getAsInt()) || finding.also().stream().anyMatch(wanted::get);
    }
}
