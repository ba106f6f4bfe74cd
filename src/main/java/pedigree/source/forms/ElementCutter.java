package pedigree.source.forms;

import java.nio.charset.StandardCharsets;

/** Every element of one name, {@code row} or {@code x:row}, with what is in it; none is within another. The position is the ordinal. */
final class ElementCutter implements Cutter {

    /** Where the scan is. */
    private enum State { TEXT, PREFIX, NAME, TAG }

    private final byte[] name;
    private State state = State.TEXT;
    private long elements;
    private int matched; // bytes of the name; -1: it is another
    private boolean ends; // the tag is an end tag
    private boolean open;
    private byte last;
    private byte quote;

    ElementCutter(String name) {
        this.name = name.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void scan(byte[] bytes, int from, int to, Cuts cuts) {
        for (int i = from; i < to; i++) {
            byte found = bytes[i];
            switch (state) {
                case TEXT -> text(found, i, cuts);
                case PREFIX, NAME -> name(found, i, cuts);
                default -> tag(found, i, cuts);
            }
            last = found;
        }
    }

    private void text(byte found, int index, Cuts cuts) {
        if (found == '<') {
            state = State.PREFIX;
            matched = 0;
            ends = false;
            if (!open) {
                cuts.begin(index, elements + 1);
            }
        }
    }

    private void name(byte found, int index, Cuts cuts) {
        if (found == '/' && last == '<') {
            ends = true;
        } else if (found == ':' && state == State.PREFIX) {
            state = State.NAME;
            matched = 0;
        } else if (found == '>' || found == '/' || found <= ' ' && found >= 0) {
            named(found, index, cuts);
        } else {
            matched = matched >= 0 && matched < name.length && found == name[matched] ? matched + 1 : -1;
        }
    }

    private void named(byte found, int index, Cuts cuts) {
        state = State.TAG;
        quote = 0;
        if (matched == name.length && !ends) {
            elements += open ? 0 : 1;
            open = true;
        } else if (!open) {
            cuts.giveUp();
        }
        tag(found, index, cuts);
    }

    private void tag(byte found, int index, Cuts cuts) {
        if (quote != 0) {
            quote = found == quote ? 0 : quote;
        } else if (found == '"' || found == '\'') {
            quote = found;
        } else if (found == '>') {
            state = State.TEXT;
            boolean over = matched == name.length && (ends || last == '/');
            if (over && open) {
                cuts.end(index + 1);
                open = false;
            }
        }
    }
}
