package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.Locale;

import pedigree.event.SafeText;
import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.StoredProcess;

/**
 * A lineage as text, a process a line: indented, its name, PID and start, its command line, and the level of what is found. Its ancestors come first, then it, then,
 * of what stands below it, at most {@value #MOST} processes. Inferred processes stand in brackets.
 */
final class LineageText {

    private static final int MOST = 1_000;
    private static final int DEEPEST = 64; // what lies deeper is written there

    private final CaseFile caseFile;
    private final Snapshot snapshot;
    private final ProcessTree tree;

    LineageText(CaseFile caseFile, Snapshot snapshot) {
        this.caseFile = caseFile;
        this.snapshot = snapshot;
        tree = snapshot.tree();
    }

    String of(int process) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int ancestor : tree.path(process)) {
            line(ancestor, text);
        }
        int below = Math.min(MOST, tree.descendants(process));
        for (int i = 1; i <= below; i++) {
            line(tree.atPreorder(tree.preorder(process) + i), text);
        }
        if (below < tree.descendants(process)) {
            text.append(String.format(Locale.ROOT, "… %,d more%n", tree.descendants(process) - below));
        }
        return text.toString();
    }

    private void line(int number, StringBuilder text) throws SQLException {
        StoredProcess process = caseFile.processes().process(number);
        String name = SafeText.of(process.image().isEmpty() ? "unknown" : process.imageName());
        text.append("  ".repeat(Math.min(DEEPEST, tree.depth(number)))).append(process.inferred() ? "[" + name + "]" : name);
        if (process.pid().isPresent()) {
            text.append(" (").append(process.pid().getAsLong()).append(')');
        }
        process.start().ifPresent(start -> text.append("  ").append(start));
        String commandLine = process.field("CommandLine");
        if (!commandLine.isEmpty()) {
            text.append("  ").append(SafeText.of(commandLine));
        }
        snapshot.levels().of(number).ifPresent(level -> text.append("  ! ").append(level.sigma()));
        text.append(System.lineSeparator());
    }
}
