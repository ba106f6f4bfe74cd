package pedigree.source.forms;

import java.io.IOException;

/** What stands below a header, as leaves under the names of its columns. Thread-safe. */
@FunctionalInterface
interface Rows {

    /**
     * The leaves of one row; none where it is empty.
     *
     * @throws IOException if it is none
     */
    Leaves row(String line) throws IOException;

    /** The position of a row that is the {@code ordinal}th, from 1: that, unless it says another itself. */
    default long position(String line, long ordinal) {
        return ordinal;
    }
}
