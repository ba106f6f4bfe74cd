package pedigree.source.forms;

/** Every line that is not blank is a record; its position is the line's number. */
final class LineCutter implements Cutter {

    private long line = 1;
    private boolean inRecord;

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
            } else if (bytes[i] > ' ' || bytes[i] < 0) {
                cuts.begin(i, line);
                inRecord = true;
            } else {
                i++;
            }
        }
    }
}
