package pedigree.ui.tree;

/** What the tree is split by. */
public enum Grouping {
    /** Nothing: one tree of all. */
    TOGETHER("All together", "One tree of all processes"),
    /** The computers. */
    HOST("By host", "A tree for each computer"),
    /** The logon sessions. */
    SESSION("By logon session", "A tree for each logon session; a process whose parent is in another session stands on top of its own");

    private final String title;
    private final String meaning;

    Grouping(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
