package pedigree.source.forms;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Rendered messages, one behind the other, with or without heads. The position is the ordinal. */
final class TextCutter implements Cutter {

    private static final int LONGEST = 512;

    private final byte[] line = new byte[LONGEST]; // how the line begins; that is enough to tell a title
    private final Set<String> heads = new HashSet<>();
    private int length;
    private long records;
    private boolean open;
    private boolean titled;
    private boolean early; // the record was begun at the line's first byte, before it was known that one begins
    private boolean lineStart = true;

    @Override
    public void scan(byte[] bytes, int from, int to, Cuts cuts) {
        for (int i = from; i < to; i++) {
            if (lineStart && !open) {
                cuts.begin(i, records + 1);
                early = true;
            }
            lineStart = bytes[i] == '\n';
            if (lineStart) {
                line(i, cuts);
            } else if (length < LONGEST) {
                line[length++] = bytes[i];
            }
        }
    }

    /** A whole line was seen; it ends before {@code index}. */
    private void line(int index, Cuts cuts) {
        TextLine seen = TextLine.of(Utf8.text(line, 0, length));
        int start = Math.max(0, index - length);
        boolean cut = length == LONGEST;
        length = 0;
        boolean title = !cut && seen.title().isPresent();
        Optional<String> head = cut || title ? Optional.empty() : seen.head();
        boolean begins = title ? !open || titled : head.isPresent() && (!open || startsAgain(head.get()));
        if (begins && open) {
            cuts.end(start);
            cuts.begin(start, records + 1);
        }
        if (begins) {
            records++;
            open = true;
            titled = false;
            heads.clear();
        } else if (!open && early) {
            cuts.giveUp();
        }
        early = false;
        titled |= title;
        head.filter(field -> !titled).ifPresent(heads::add);
    }

    /** Whether a head begins that is not that of the open record: log or provider once more. */
    private boolean startsAgain(String field) {
        boolean first = field.equals("Channel") || field.equals("Provider_Name") || field.equals("TimeCreated_SystemTime");
        return first && (titled || heads.contains(field));
    }
}
