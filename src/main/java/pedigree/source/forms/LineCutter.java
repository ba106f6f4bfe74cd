package pedigree.source.forms;

/** Every line that is not blank is a record; its position is the line's number. */
final class LineCutter implements Cutter {

    private final boolean whole;
    private long line = 1;
    private boolean inRecord;

    /** Lines from what is not blank in them. */
    LineCutter() {
        this(false);
    }

    /** The same, or {@code whole} ones: with the blanks before, also those of blanks only. */
    LineCutter(boolean whole) {
        this.whole = whole;
    }

    @Override
    public void scan(byte[] bytes, int from, int to, Cuts cuts) {
        int i = from;
        while (i < to) {
            if (inRecord) {
                while (i < to && bytes[i] != '\n') {
                    i++;
                }
                if (i < to) {
                    cuts.end(i);
                    inRecord = false;
                }
            } else if (bytes[i] == '\n') {
                line++;
                i++;
            } else if (bytes[i] > ' ' || bytes[i] < 0 || whole && bytes[i] != '\r') {
                cuts.begin(i, line);
                inRecord = true;
            } else {
                i++;
            }
        }
    }
}
