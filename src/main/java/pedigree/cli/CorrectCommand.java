package pedigree.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import pedigree.investigation.Investigation;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Correction;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "correct", description = "Correct the lineage of a case: it is linked anew, and searched by the rules.")
final class CorrectCommand extends Command {

    @Parameters(arity = "1", paramLabel = "CASE", description = "A case file.")
    private Path file;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who read it later.")
    private String reason = "";

    /** What is to be done: one of these. */
    static final class What {

        @Option(names = "--parent", arity = "2", paramLabel = "KEY", description = "Two keys: a process, and its parent from now on; none for no parent.")
        private List<String> parent = List.of();

        @Option(names = "--join", arity = "2", paramLabel = "HOST", description = "Two hosts that are one: the records of the second are the first's.")
        private List<String> join = List.of();

        @Option(names = "--split", arity = "2", paramLabel = "HOST", description = "A host, and a machine or source of it that is another host.")
        private List<String> split = List.of();

        @Option(names = "--hosts", description = "Print the hosts, and which may be one.")
        private boolean hosts;

        @Option(names = "--undo", description = "Take back the last correction.")
        private boolean undo;

        @Option(names = "--redo", description = "Make again what was taken back last.")
        private boolean redo;

        @Option(names = "--list", description = "Print the corrections, first made first.")
        private boolean list;
    }

    CorrectCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Loading.isCase(List.of(file.toString()))) {
            throw usage(file + ": expected a case file, found none: a correction is kept in one (import --case)");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "expected a case, found no such file");
        }
        if (what.list || what.hosts) {
            try (Investigation stored = Investigation.readOnly(file)) {
                if (what.list) {
                    new CorrectionText(stored.caseFile(), output, json).printAll();
                } else {
                    new HostText(stored.caseFile(), output, json).print();
                }
            }
            return Cli.DONE;
        }
        Progress progress = new Progress();
        Ticker ticker = output.ticker(progress, quiet);
        try (Investigation investigation = Investigation.open(file)) {
            Correction done = correct(investigation, progress);
            new CorrectionText(investigation.caseFile(), output, json).print(done, what.undo);
        } finally {
            ticker.close();
        }
        return Cli.DONE;
    }

    private Correction correct(Investigation investigation, Progress progress) throws SQLException {
        CaseFile caseFile = investigation.caseFile();
        if (what.undo || what.redo) {
            Optional<Correction> changed = what.undo ? investigation.undo(progress) : investigation.redo(progress);
            return changed.orElseThrow(() -> new IllegalStateException(
                    file + ": expected a correction " + (what.undo ? "to take back" : "that was taken back") + ", found none"));
        }
        if (!what.join.isEmpty()) {
            return investigation.correct((corrections, tree) -> corrections.join(what.join.get(0), what.join.get(1), reason), progress);
        }
        if (!what.split.isEmpty()) {
            return investigation.correct((corrections, tree) -> corrections.split(what.split.get(0), what.split.get(1), reason), progress);
        }
        int child = process(caseFile, what.parent.get(0));
        int parent = what.parent.get(1).equals("none") ? ProcessTree.NONE : process(caseFile, what.parent.get(1));
        return investigation.correct((corrections, tree) -> corrections.setParent(tree, child, parent, reason), progress);
    }

    private static int process(CaseFile caseFile, String key) throws SQLException {
        return caseFile.processes().find(key).orElseThrow(() -> new NoSuchKey(key));
    }
}
