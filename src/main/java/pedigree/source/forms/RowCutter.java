package pedigree.source.forms;

/** Rows of CSV, in which a quoted field may hold line breaks. The position is the number of the row's first line; line 1 is the header. */
final class RowCutter implements Cutter {

    private final byte separator;
    private long line = 1;
    private boolean inRow;
    private boolean fieldStart;
    private boolean quoted;

    RowCutter(char separator) {
        this.separator = (byte) separator;
    }

    @Override
    public void scan(byte[] bytes, int from, int to, Cuts cuts) {
        for (int i = from; i < to; i++) {
            byte found = bytes[i];
            if (found == '\n') {
                line++;
            }
            if (!inRow && found != '\n' && found != '\r') {
                cuts.begin(i, line);
                inRow = true;
                fieldStart = true;
            }
            if (inRow) {
                row(found, i, cuts);
            }
        }
    }

    private void row(byte found, int index, Cuts cuts) {
        if (quoted) {
            quoted = found != '"'; // a doubled one ends and begins the quotes
            fieldStart = !quoted;
        } else if (found == '"' && fieldStart) {
            quoted = true;
        } else if (found == '\n') {
            cuts.end(index);
            inRow = false;
        } else {
            fieldStart = found == separator;
        }
    }
}
