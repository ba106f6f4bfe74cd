package pedigree.source.forms;

import java.nio.charset.StandardCharsets;

/** Every {@code <Event>} element, whatever stands between them; its position is the ordinal. One that never ends ends where the next begins. */
final class XmlCutter implements Cutter {

    private static final byte[] START = "<Event".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</Event>".getBytes(StandardCharsets.US_ASCII);

    private long records;
    private int start; // how many bytes of each were met
    private int end;
    private boolean open;

    @Override
    public void scan(byte[] bytes, int from, int to, Cuts cuts) {
        for (int i = from; i < to; i++) {
            byte found = bytes[i];
            if (start == START.length) {
                named(found, i, cuts);
            }
            if (found == '<') {
                tag(i, cuts);
            } else if (start + end > 0) {
                follow(found, i, cuts);
            }
        }
    }

    /** A tag begins: perhaps a record's; where none is open, its bytes have to be kept from here. */
    private void tag(int index, Cuts cuts) {
        start = 1;
        end = 1;
        if (!open) {
            cuts.begin(index, records + 1);
        }
    }

    private void follow(byte found, int index, Cuts cuts) {
        boolean could = start > 0;
        start = could && found == START[start] ? start + 1 : 0;
        end = end > 0 && found == END[end] ? end + 1 : 0;
        if (could && start == 0 && !open) {
            cuts.giveUp();
        }
        if (end == END.length) {
            cuts.end(index + 1);
            open = false;
            end = 0;
        }
    }

    /** A tag's name begins as a record's does; {@code next} tells whether it ends there. */
    private void named(byte next, int index, Cuts cuts) {
        start = 0;
        boolean record = next == '>' || next <= ' ' && next >= 0;
        if (record && open) {
            int at = Math.max(0, index - START.length);
            cuts.end(at);
            cuts.begin(at, records + 1);
        }
        if (record) {
            records++;
            open = true;
        } else if (!open) {
            cuts.giveUp();
        }
    }
}
