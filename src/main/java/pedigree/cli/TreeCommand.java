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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "tree", description = "Print who started whom, findings marked.")
final class TreeCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "A case file, or logs in its place.")
    private List<String> inputs;

    @Option(names = "--query", paramLabel = "Q", description = "Only processes that match, and their ancestors. See search --help.")
    private String query = "";

    @Option(names = "--root", paramLabel = "KEY", description = "Only this process and what stands below it.")
    private String root = "";

    @Option(names = "--depth", paramLabel = "N", description = "Only so many steps below the root, which has depth 0.")
    private int depth = Integer.MAX_VALUE;

    TreeCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (depth < 0) {
            throw usage("--depth: expected 0 or more, found " + depth);
        }
        Asked wanted = asked(query);
        return reading(inputs, opened -> {
            Selection selection = Selection.of(opened, root, depth);
            BitSet shown = selection.shown();
            if (!wanted.query().isEmpty()) {
                shown.and(Kin.withAncestors(find(wanted, opened), opened.tree()));
            }
            if (json) {
                printJson(opened, shown);
            } else {
                new TreeText(opened.caseFile(), opened.snapshot(), output).print(shown, selection.root());
            }
        });
    }

    private void printJson(Opened opened, BitSet shown) throws SQLException {
        ProcessJson writer = new ProcessJson(opened.caseFile(), opened.tree(), opened.snapshot().levels());
        ProcessTable processes = opened.caseFile().processes();
        for (int number : opened.tree().inOrder().filter(shown::get).toArray()) {
            output.line(writer.line(processes.process(number), Optional.empty()));
        }
    }

    /** The processes that {@code --root} and {@code --depth} leave; the root is {@link ProcessTree#NONE} where none is given. */
    record Selection(BitSet shown, int root) {

        static Selection of(Opened opened, String key, int depth) throws SQLException {
            ProcessTree tree = opened.tree();
            int root = key.isEmpty() ? ProcessTree.NONE : opened.caseFile().processes().find(key).orElseThrow(() -> new NoSuchKey(key));
            int top = root == ProcessTree.NONE ? 0 : tree.depth(root);
            BitSet shown = new BitSet(tree.size());
            for (int number = Math.max(0, root); number < tree.size(); number++) {
                int parent = tree.parent(number);
                boolean below = root == ProcessTree.NONE || number == root || parent != ProcessTree.NONE && shown.get(parent);
                if (below && tree.depth(number) - top <= depth) {
                    shown.set(number);
                }
            }
            return new Selection(shown, root);
        }
    }
}
