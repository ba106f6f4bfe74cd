package pedigree.source;

/**
 * What the analyst chose for reading sources.
 *
 * @param carve whether to look also where no record should be: behind the live records of a log, and in files that are no logs
 * @param xml   whether Windows records are wanted as XML: {@link Reading.Rendered} in the place of {@link Reading.SourceRecord}
 * @param password of archives that are encrypted; empty where none is known
 */
public record ReadOptions(boolean carve, boolean xml, String password) {

    /** Nothing was chosen. */
    public static final ReadOptions PLAIN = new ReadOptions(false, false, "");
}
