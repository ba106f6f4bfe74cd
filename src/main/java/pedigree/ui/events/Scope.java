package pedigree.ui.events;

/** Of which processes the events are. */
enum Scope {
    PROCESS("This process"),
    DESCENDANTS("And its descendants"),
    FILTER("What was searched for"),
    ALL("All events");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether it depends on the selected process. */
    boolean followsSelection() {
        return this == PROCESS || this == DESCENDANTS;
    }
}
