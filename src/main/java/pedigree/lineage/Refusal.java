package pedigree.lineage;

/** Why a process that might have been the parent is not. */
enum Refusal {
    OTHER_PID("it has the unique id that the record names, but another PID"),
    OTHER_IMAGE_OF_ID("it has the unique id that the record names, but another image"),
    OTHER_ID("it has the PID that the record names, but another unique id"),
    OTHER_IMAGE("it has the PID that the record names, but another image"),
    OTHER_BOOT("it has the PID that the record names, but ran before the last boot"),
    OTHER_BRANCH("it has the PID that the record names, but the numbers of records go back between the two"),
    ENDED("it has the PID that the record names, but had ended"),
    REUSED("it had the PID that the record names, before a younger process did"),
    DESCENDANT("it descends from this process");

    final String text;

    Refusal(String text) {
        this.text = text;
    }
}
