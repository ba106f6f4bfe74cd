package pedigree.ui.timeline;

/**
 * What is read of a process for its row, safe to be shown.
 *
 * @param name     the image's file name
 * @param pid      empty where none is known
 * @param host     the computer it ran on
 * @param inferred whether its start was never logged
 * @param marks    what it did
 */
record Line(String name, String pid, String host, boolean inferred, Marks marks) {

    /** What is shown until it is read. */
    static final Line LOADING = new Line("…", "", "", false, Marks.NONE);

    /** {@code calc.exe 9120}. */
    String title() {
        return pid.isEmpty() ? name : name + ' ' + pid;
    }
}
