package pedigree.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.store.Edge;
import pedigree.ui.style.Wording;

/** What is written into a box, and what is said of it to those who do not see it. */
final class BoxText {

    private static final int KINDS = 2; // of what a process did, in a box

    private BoxText() {
    }

    /** The first line: the name of the process; of the box of others, how many they are. */
    static String first(GraphViewModel model, int box) {
        Layout layout = model.layout().get();
        return layout.isProcess(box) ? model.text(layout.process(box)).name() : String.format(Locale.ROOT, "+ %,d more", layout.left(box));
    }

    /** The second line, what matters most first: {@code 4064 · 14 modules · 1 net}, {@code 4312 · + 41 more}, {@code 9120 · 6.2 s}, {@code not logged}. */
    static List<String> second(GraphViewModel model, int box) {
        Layout layout = model.layout().get();
        if (!layout.isProcess(box)) {
            return List.of();
        }
        NodeText text = model.text(layout.process(box));
        List<String> parts = new ArrayList<>();
        parts.add(text.inferred() ? "not logged" : text.pid());
        if (model.isFolded(box)) {
            parts.add(layout.children(box) > 0 ? String.format(Locale.ROOT, "+ %,d more", layout.left(box)) : Wording.count(layout.left(box), "child", "children"));
        }
        text.activity().stream().limit(KINDS).forEach(parts::add);
        if (parts.size() == 1) {
            parts.add(text.lived());
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** What a screen reader says of a box: {@code cmd.exe, 7812, high, child of explorer.exe, 3 of 5 children drawn}. */
    static String spoken(GraphViewModel model, int box) {
        Layout layout = model.layout().get();
        if (box == Layout.NONE) {
            return "No process is drawn";
        }
        int process = layout.process(box);
        if (!layout.isProcess(box)) {
            return Wording.count(layout.left(box), "more child", "more children") + " of " + model.text(process).name() + ", Enter draws them";
        }
        List<String> parts = new ArrayList<>(List.of(model.text(process).name()));
        parts.addAll(second(model, box));
        Optional<Level> level = model.flags().of(process);
        level.ifPresent(found -> parts.add(Wording.level(found) + (model.flags().isSubject(process) ? " finding" : ", named by a finding")));
        speakTree(model, box, parts);
        speakEdges(model, process, parts);
        if (process == model.selected()) {
            parts.add("selected");
        }
        return String.join(", ", parts);
    }

    private static void speakTree(GraphViewModel model, int box, List<String> parts) {
        Layout layout = model.layout().get();
        if (layout.parent(box) != Layout.NONE) {
            String elapsed = model.elapsed(layout.process(box));
            parts.add((elapsed.isEmpty() ? "child of " : elapsed + " after its parent ") + model.text(layout.process(layout.parent(box))).name());
        }
        int drawn = layout.children(box) - (layout.more(box) == Layout.NONE ? 0 : 1);
        int all = drawn + layout.left(box);
        parts.add(all == 0 ? "no children" : "%d of %s drawn".formatted(drawn, Wording.count(all, "child", "children")));
    }

    private static void speakEdges(GraphViewModel model, int process, List<String> parts) {
        Layout layout = model.layout().get();
        for (Edge edge : model.text(process).edges()) {
            int other = edge.from() == process ? edge.to() : edge.from();
            String word = edge.from() == process ? Joins.does(edge.kind()) : Joins.suffers(edge.kind());
            parts.add(word + " " + (layout.box(other) == Layout.NONE ? "a process that is not drawn" : model.text(other).name()));
        }
    }
}
