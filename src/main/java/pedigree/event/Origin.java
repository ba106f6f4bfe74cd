package pedigree.event;

/**
 * Where a record was read.
 *
 * @param file     the file as it was named when it was added: as given, below a folder joined with {@code /}
 * @param position where in it: the byte offset of an EVTX record, the line number of line formats, the ordinal from 1 in others
 * @param carved   whether it was found where no record should be: behind the live records of a chunk, or outside of any log
 */
public record Origin(String file, long position, boolean carved) {

    /** The place of a record that stands where it should. */
    public Origin(String file, long position) {
        this(file, position, false);
    }

    @Override
    public String toString() {
        return file + ":" + position;
    }
}
