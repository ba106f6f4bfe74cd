package pedigree.event;

/**
 * Where a record was read.
 *
 * @param file     the file as it was named when it was added: as given, below a folder joined with {@code /}
 * @param position where in it: the byte offset of an EVTX record, the line number of line formats, the ordinal from 1 in others
 */
public record Origin(String file, long position) {

    @Override
    public String toString() {
        return file + ":" + position;
    }
}
