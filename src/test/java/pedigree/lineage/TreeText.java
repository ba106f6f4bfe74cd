package pedigree.lineage;

import java.sql.SQLException;
import java.util.Optional;

import pedigree.store.CaseFile;
import pedigree.store.Link;
import pedigree.store.StoredProcess;

/** The process tree of a case as text, a process a line, for tests: {@code cmd.exe 20 <pid likely}; an inferred one in brackets. */
final class TreeText {

    private TreeText() {
    }

    static String of(CaseFile caseFile) throws SQLException {
        ProcessTree tree = ProcessTree.of(caseFile);
        StringBuilder text = new StringBuilder();
        for (int root : tree.roots().toArray()) {
            append(caseFile, tree, root, text);
        }
        return text.toString();
    }

    private static void append(CaseFile caseFile, ProcessTree tree, int number, StringBuilder text) throws SQLException {
        StoredProcess process = caseFile.processes().process(number);
        String name = (process.imageName() + " " + (process.pid().isPresent() ? process.pid().getAsLong() : "?")).strip();
        text.append("  ".repeat(tree.depth(number))).append(process.inferred() ? "[" + name + "]" : name);
        Optional<Link> link = caseFile.links().link(number);
        link.ifPresent(found -> text.append(" <").append(found.how().text()).append(' ').append(found.confidence().text()));
        text.append('\n');
        for (int child : tree.children(number).toArray()) {
            append(caseFile, tree, child, text);
        }
    }
}
