package pedigree.ui.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A view of the case that stands in the centre of the window. */
enum Pane {
    TREE("Tree", "Who started whom, a row a process"),
    GRAPH("Graph", "Who started whom, and what joins them otherwise, as a drawing"),
    TIMELINE("Timeline", "When each process lived and what it did"),
    EVENTS("Events", "All events of the selection or of the filter"),
    STACK("Stack", "Values counted, rarest first");

    private final String title;
    private final String meaning;

    Pane(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** The pane called {@code id} in the settings; empty where there is none. */
    static Optional<Pane> of(String id) {
        return Arrays.stream(values()).filter(pane -> pane.id().equals(id)).findFirst();
    }

    /** Its name in the settings, and in the ids of what belongs to it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** What it shows, in a sentence. */
    String meaning() {
        return meaning;
    }
}
