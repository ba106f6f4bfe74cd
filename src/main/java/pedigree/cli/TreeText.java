package pedigree.cli;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.ProcessTable;
import pedigree.store.StoredProcess;

/**
 * The process tree as text, a process a line: what is found of it, then, indented, its name, PID and start, and its command line.
 *
 * <p>Inferred processes stand in brackets.
 */
final class TreeText {

    private final ProcessTable processes;
    private final Snapshot snapshot;
    private final ProcessTree tree;
    private final Output output;
    private final int margin;

    TreeText(CaseFile caseFile, Snapshot snapshot, Output output) {
        processes = caseFile.processes();
        this.snapshot = snapshot;
        tree = snapshot.tree();
        this.output = output;
        margin = snapshot.findings().stream().mapToInt(finding -> mark(finding.rule().level()).length() + 1).max().orElse(0);
    }

    private static String mark(Level level) {
        return "! " + level.sigma();
    }

    /** Prints the processes in {@code shown}, parents before their children, below {@code root} where that is not {@link ProcessTree#NONE}. */
    void print(BitSet shown, int root) throws SQLException {
        int top = root == ProcessTree.NONE ? 0 : tree.depth(root);
        for (int process = root == ProcessTree.NONE ? tree.firstRoot() : root; process != ProcessTree.NONE; process = next(process, root, shown)) {
            if (shown.get(process)) {
                output.line(line(process, tree.depth(process) - top));
            }
        }
    }

    /** The next process in preorder; what stands below a process that is not shown is passed over. */
    private int next(int process, int root, BitSet shown) {
        int child = shown.get(process) ? tree.firstChild(process) : ProcessTree.NONE;
        if (child != ProcessTree.NONE) {
            return child;
        }
        int up = process;
        while (up != root && up != ProcessTree.NONE && tree.nextSibling(up) == ProcessTree.NONE) {
            up = tree.parent(up);
        }
        return up == root || up == ProcessTree.NONE ? ProcessTree.NONE : tree.nextSibling(up);
    }

    private String line(int number, int depth) throws SQLException {
        StoredProcess process = processes.process(number);
        StringBuilder line = new StringBuilder();
        line.append(snapshot.levels().of(number).map(TreeText::mark).orElse(""));
        while (line.length() < margin) {
            line.append(' ');
        }
        line.append("  ".repeat(depth)).append(name(process));
        process.start().ifPresent(start -> line.append("  ").append(start));
        commandLine(process).ifPresent(text -> line.append("  ").append(text));
        return line.toString().stripTrailing();
    }

    private static String name(StoredProcess process) {
        String name = SafeText.of(ProcessName.of(process));
        return process.inferred() ? "[" + name + "]" : process.carved() ? name + " (carved)" : name;
    }

    private static Optional<String> commandLine(StoredProcess process) {
        Optional<String> text = process.fields().get("CommandLine").filter(line -> !line.isEmpty());
        if (text.isEmpty() && !process.inferred()) {
            return Optional.of("(no command line was logged)");
        }
        return text.map(SafeText::of);
    }
}
