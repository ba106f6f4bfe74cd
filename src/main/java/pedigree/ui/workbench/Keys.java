package pedigree.ui.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What keys do, in groups: those of commands, then those that a pane takes for itself while it has the keyboard. Immutable.
 *
 * @param groups in the order of the menus
 */
record Keys(List<Group> groups) {

    /** What the keys of a pane do there: group, keys, meaning. */
    private static final List<List<String>> OF_PANES = List.of(
            List.of("In the tree", "← →", "Close, open, show what a search leaves out, or similar siblings"),
            List.of("In the tree", "Space", "Close or open"),
            List.of("In the tree", "Backspace", "Go to the parent"),
            List.of("In the tree", "Escape", "Put siblings back in the order of their starts"),
            List.of("In the tree", "Enter", "Go to the details"),
            List.of("In the tree", "Letters", "Search"),
            List.of("In the graph", "← → ↑ ↓", "Walk along the edges, → opens"),
            List.of("In the graph", "Tab", "Go to the next finding"),
            List.of("In the graph", "Enter, Space", "Open or fold, select"),
            List.of("In the graph", "A, J, B", "Draw all below, what joins it, its lineage only"),
            List.of("In the graph", "H, Shift+H", "Hide, show what is hidden"),
            List.of("In the graph", "Ctrl+Z, Ctrl+Y", "Take back, do again"),
            List.of("In the graph", "Ctrl++, Ctrl+−, 0, F", "Larger, smaller, 100 %, all of it"),
            List.of("In the graph", "Ctrl+← → ↑ ↓, M", "Move it, minimap"),
            List.of("In the timeline", "← →, Ctrl++, Ctrl+−", "Earlier, later, closer, farther"),
            List.of("In the timeline", "F, 0", "All of the selected life, all of the case"),
            List.of("In the timeline", "R, Escape", "Only the time in sight in all panes, all of the time"),
            List.of("In the events", "Enter, Ctrl+C", "Go to the process, copy the row"),
            List.of("In the stack", "Enter, Ctrl+C", "Search for what the row counts, copy it"),
            List.of("In the histogram", "← →, Shift+← →", "Move an end of the time shown, by ten bars"),
            List.of("In the histogram", "Tab, Escape", "The other end, all of the time"),
            List.of("In the search", "Ctrl+Space", "What may be written here"),
            List.of("In the search", "↑ ↓", "Earlier and later searches"),
            List.of("In the search", "Escape", "Clear"));

    /** Keys of one menu or pane. */
    record Group(String title, List<Line> lines) { }

    /** Keys, as this system writes them, and what they do. */
    record Line(String keys, String meaning) { }

    /** All keys that there are. */
    static Keys of(List<Command> commands) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Command command : commands) {
            if (!command.shortcut().isEmpty()) {
                groups.computeIfAbsent(command.menu(), menu -> new ArrayList<>()).add(new Line(CommandsView.keys(command), command.title()));
            }
        }
        for (List<String> line : OF_PANES) {
            groups.computeIfAbsent(line.get(0), pane -> new ArrayList<>()).add(new Line(line.get(1), line.get(2)));
        }
        return new Keys(groups.entrySet().stream().map(group -> new Group(group.getKey(), List.copyOf(group.getValue()))).toList());
    }

    /** Those whose meaning, keys or group has {@code text} in it. */
    Keys with(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        List<Group> fitting = new ArrayList<>();
        for (Group group : groups) {
            List<Line> lines = group.title.toLowerCase(Locale.ROOT).contains(folded) ? group.lines : group.lines.stream()
                    .filter(line -> (line.keys + '\n' + line.meaning).toLowerCase(Locale.ROOT).contains(folded)).toList();
            if (!lines.isEmpty()) {
                fitting.add(new Group(group.title, lines));
            }
        }
        return new Keys(fitting);
    }

    /** All of it as text. */
    String text() {
        return groups.stream().map(group -> group.title + '\n' + group.lines.stream().map(line -> "  %-20s %s\n".formatted(line.keys, line.meaning)).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
