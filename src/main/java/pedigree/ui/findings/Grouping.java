package pedigree.ui.findings;

/** By what findings are put together. */
enum Grouping {
    NONE("No groups"),
    RULE("By rule"),
    HOST("By host"),
    TECHNIQUE("By technique"),
    TREE("By lineage");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
