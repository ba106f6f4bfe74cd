package pedigree.ui.events;

/** The order of the rows. */
enum Order {
    OLDEST("Oldest first"),
    NEWEST("Newest first"),
    RECORDED("As recorded");

    private final String title;

    Order(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
