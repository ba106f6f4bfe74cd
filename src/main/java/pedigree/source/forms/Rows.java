package pedigree.source.forms;

import java.io.IOException;

/** The lines below a header, as leaves under the names of its columns. Thread-safe. */
@FunctionalInterface
interface Rows {

    /**
     * The leaves of one row.
     *
     * @throws IOException if it is none
     */
    Leaves row(String line) throws IOException;
}
