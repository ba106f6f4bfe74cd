package pedigree.evtx;

/**
 * Reads BinXML tokens ([MS-EVEN6] 2.2.12) of one chunk. Not thread-safe.
 *
 * <p>An element's start holds a dependency id inside a template definition, and none where it stands by itself. Nesting is cut at
 * {@link #DEPTH}, templates within templates included.
 */
final class BinXml {

    private static final int DEPTH = 64;
    private static final int MORE = 0x40;

    private final Bytes bytes;
    private int at;
    private int end;
    private int depth;

    BinXml(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Hands over the tokens of a record or of a value: a fragment, a template instance or plain elements. */
    void fragment(int from, int to, TokenSink sink) throws Malformed {
        read(from, to, false, sink);
    }

    /** Hands over the tokens of a template's definition. */
    void definition(int from, int to, TokenSink sink) throws Malformed {
        read(from, to, true, sink);
    }

    /** May be called again from within a sink: the place is kept. */
    private void read(int from, int to, boolean inTemplate, TokenSink sink) throws Malformed {
        int outerAt = at;
        int outerEnd = end;
        deeper();
        try {
            at = from;
            end = to;
            content(inTemplate, sink);
        } finally {
            depth--;
            at = outerAt;
            end = outerEnd;
        }
    }

    private void deeper() throws Malformed {
        if (depth == DEPTH) {
            throw new Malformed(at, "at most %d nested elements and templates".formatted(DEPTH), "more");
        }
        depth++;
    }

    /** Reads content until an end token, which is consumed, or the end. */
    private void content(boolean inTemplate, TokenSink sink) throws Malformed {
        while (at < end) {
            int token = bytes.u8(at) & ~MORE;
            switch (token) {
                case 0x00, 0x04 -> {
                    at++;
                    return;
                }
                case 0x0f -> at += 4;
                case 0x01 -> element(inTemplate, sink);
                case 0x0a -> instruction(sink);
                case 0x0c -> instance(sink);
                default -> value(token, sink);
            }
        }
    }

    private void element(boolean inTemplate, TokenSink sink) throws Malformed {
        deeper();
        boolean hasAttributes = (bytes.u8(at) & MORE) != 0;
        at += inTemplate ? 7 : 5;
        sink.start(name());
        if (hasAttributes) {
            at += 4;
            while ((bytes.u8(at) & ~MORE) == 0x06) {
                attribute(sink);
            }
        }
        sink.content();
        int close = bytes.u8(at++);
        if (close == 0x02) {
            content(inTemplate, sink);
        } else if (close != 0x03) {
            throw new Malformed(at - 1, "the end of an element's start", "token 0x%02x".formatted(close));
        }
        sink.end();
        depth--;
    }

    private void attribute(TokenSink sink) throws Malformed {
        at++;
        sink.attribute(name());
        int token = bytes.u8(at) & ~MORE;
        while (token == 0x05 || token >= 0x07 && token <= 0x09 || token == 0x0d || token == 0x0e) {
            value(token, sink);
            token = bytes.u8(at) & ~MORE;
        }
    }

    private void value(int token, TokenSink sink) throws Malformed {
        switch (token) {
            case 0x05 -> text(sink);
            case 0x07 -> counted(sink);
            case 0x08 -> {
                sink.reference(bytes.u16(at + 1));
                at += 3;
            }
            case 0x09 -> {
                at++;
                sink.entity(name());
            }
            case 0x0d, 0x0e -> {
                sink.substitution(bytes.u16(at + 1), token == 0x0e);
                at += 4;
            }
            default -> throw new Malformed(at, "a token", "0x%02x".formatted(token));
        }
    }

    private void text(TokenSink sink) throws Malformed {
        int type = bytes.u8(at + 1);
        if (type == ValueText.NULL) {
            at += 2;
            return;
        }
        if (type != 0x01) {
            throw new Malformed(at + 1, "text of type 0x01", "0x%02x".formatted(type));
        }
        at++;
        counted(sink);
    }

    /** The characters behind a token and their count. */
    private void counted(TokenSink sink) throws Malformed {
        int chars = bytes.u16(at + 1);
        bytes.check(at + 3, 2 * chars);
        sink.text(at + 3, chars);
        at += 3 + 2 * chars;
    }

    private void instruction(TokenSink sink) throws Malformed {
        at++;
        int target = name();
        int chars = 0;
        int data = at;
        if (at < end && bytes.u8(at) == 0x0b) {
            chars = bytes.u16(at + 1);
            data = at + 3;
            bytes.check(data, 2 * chars);
            at = data + 2 * chars;
        }
        sink.instruction(target, data, chars);
    }

    private void instance(TokenSink sink) throws Malformed {
        int definition = bytes.offset(at + 6);
        int values = values(bytes, at);
        int id = bytes.i32(at + 2);
        int behind = Values.end(bytes, values, end);
        sink.instance(definition, id, values, end);
        at = behind;
    }

    /** Where the values of the instance at {@code at} stand: behind its definition where that is written in place. */
    static int values(Bytes bytes, int at) throws Malformed {
        int definition = bytes.offset(at + 6);
        int next = at + 10;
        if (definition != next) {
            return next;
        }
        long size = bytes.u32(definition + 20);
        bytes.check(definition + 24, (int) Math.min(size, Integer.MAX_VALUE));
        return definition + 24 + (int) size;
    }

    /** The offset of the name that is meant at the cursor; one that stands right behind its offset is passed over. */
    private int name() throws Malformed {
        int offset = bytes.offset(at);
        at += 4;
        int size = 2 * bytes.u16(offset + 6);
        bytes.check(offset + 8, size);
        if (offset == at) {
            at += 10 + size;
        }
        return offset;
    }
}
