package pedigree.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;

/**
 * A few hundred events as the case holds them, all in one piece of bytes: any event of it is read without the others.
 *
 * <p>In turn, all numbers of variable length: the texts ({@link BlockTexts#addTo}); how many lists of field names there are, and for each its
 * length and its texts; position, record id and time of the first event; for each event its length in bytes, flags ({@link #CARVED} and so
 * on), position, record id and time as differences to those, the texts of type and host, the category's ordinal, and twice, for what the record says of
 * itself and for its data, the number of the list of names and a text for each name: its number + 1, or 0 where the field is absent.
 *
 * <p>Thread-safe: what is made late is immutable, and made twice at worst.
 */
final class EventBlock {

    /** What is so of an event. */
    static final int CARVED = 1;
    static final int RECORD_ID = 2;
    static final int TIME = 4;

    private static final Category[] CATEGORIES = Category.values();

    private final long first;
    private final int source;
    private final byte[] bytes;
    private final int[] textEnds; // the first begins at textsFrom
    private final boolean[] utf16;
    private final int textsFrom;
    private final String[] texts; // those that were asked for
    private final FieldNames[] shapes;
    private final long[] bases = new long[3];
    private final int[] rows;

    /**
     * A block of {@code count} events.
     *
     * @param names gives the same object for the same field names
     * @throws IOException if the bytes are none
     */
    EventBlock(long first, int count, int source, byte[] bytes, Function<List<String>, FieldNames> names) throws IOException {
        this.first = first;
        this.source = source;
        this.bytes = bytes;
        Packed.Reader reader = new Packed.Reader(bytes);
        texts = new String[reader.count()];
        textEnds = new int[texts.length];
        utf16 = new boolean[texts.length];
        textsFrom = texts(reader);
        shapes = new FieldNames[reader.count()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = names.apply(names(reader, reader.count()));
        }
        for (int i = 0; i < bases.length; i++) {
            bases[i] = reader.signed();
        }
        if (count < 0 || count > bytes.length) {
            throw new IOException("expected at most %d events, found %d".formatted(bytes.length, count));
        }
        rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = reader.take(reader.number());
        }
    }

    private int texts(Packed.Reader reader) throws IOException {
        int end = 0;
        for (int i = 0; i < texts.length; i++) {
            long head = reader.number();
            if (head >>> 1 > bytes.length - end) {
                throw new IOException("expected at most %d bytes of texts, found more".formatted(bytes.length));
            }
            end += (int) (head >>> 1);
            textEnds[i] = end;
            utf16[i] = (head & 1) != 0;
        }
        return reader.take(end);
    }

    private List<String> names(Packed.Reader reader, int count) throws IOException {
        List<String> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(text(reader.number()));
        }
        return found;
    }

    private String text(long number) throws IOException {
        if (number < 0 || number >= texts.length) {
            throw new IOException("expected a text below %d, found %d".formatted(texts.length, number));
        }
        int at = (int) number;
        if (texts[at] == null) {
            int from = textsFrom + (at == 0 ? 0 : textEnds[at - 1]);
            int size = textsFrom + textEnds[at] - from;
            texts[at] = utf16[at] ? Utf16.text(bytes, from, size) : new String(bytes, from, size, StandardCharsets.UTF_8);
        }
        return texts[at];
    }

    /** The number of its first event. */
    long first() {
        return first;
    }

    /** How many events there are. */
    int count() {
        return rows.length;
    }

    /** The number of their source. */
    int source() {
        return source;
    }

    /** Whether it has the event of that number. */
    boolean has(long event) {
        return event >= first && event < first + rows.length;
    }

    /**
     * Whether an event was found where no record should be.
     *
     * @throws IOException if the block is damaged
     */
    boolean isCarved(long event) throws IOException {
        return (row(event).number() & CARVED) != 0;
    }

    /**
     * The type of an event.
     *
     * @throws IOException if the block is damaged
     */
    String type(long event) throws IOException {
        return text(behindNumbers(event).number());
    }

    /**
     * The category of an event.
     *
     * @throws IOException if the block is damaged
     */
    Category category(long event) throws IOException {
        return category(behindTexts(event));
    }

    private static Category category(Packed.Reader row) throws IOException {
        long ordinal = row.number();
        if (ordinal < 0 || ordinal >= CATEGORIES.length) {
            throw new IOException("expected a category below %d, found %d".formatted(CATEGORIES.length, ordinal));
        }
        return CATEGORIES[(int) ordinal];
    }

    private Packed.Reader behindTexts(long event) throws IOException {
        Packed.Reader row = behindNumbers(event);
        row.skip(2);
        return row;
    }

    private Packed.Reader behindNumbers(long event) throws IOException {
        Packed.Reader row = row(event);
        row.skip(4);
        return row;
    }

    private Packed.Reader row(long event) {
        return new Packed.Reader(bytes, rows[(int) (event - first)]);
    }

    /**
     * The data of an event.
     *
     * @throws IOException if the block is damaged
     */
    Fields data(long event) throws IOException {
        Packed.Reader row = behindTexts(event);
        row.skip(1);
        row.skip(shape(row).size());
        return fields(row);
    }

    /**
     * An event, its time as its record says.
     *
     * @param file its source's name
     * @throws IOException if the block is damaged
     */
    Event event(long event, String file) throws IOException {
        Packed.Reader row = row(event);
        long flags = row.number();
        Origin origin = new Origin(file, bases[0] + row.signed(), (flags & CARVED) != 0);
        long recordId = bases[1] + row.signed();
        long time = bases[2] + row.signed();
        return new Event(
                origin,
                text(row.number()),
                (flags & RECORD_ID) != 0 ? OptionalLong.of(recordId) : OptionalLong.empty(),
                (flags & TIME) != 0 ? Optional.of(new Timestamp(time)) : Optional.empty(),
                text(row.number()),
                category(row),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fields(row),
                fields(row));
    }

    private Fields fields(Packed.Reader row) throws IOException {
        FieldNames names = shape(row);
        String[] values = new String[names.size()];
        for (int i = 0; i < values.length; i++) {
            long number = row.number();
            values[i] = number == 0 ? null : text(number - 1);
        }
        return Fields.of(names, values);
    }

    private FieldNames shape(Packed.Reader row) throws IOException {
        long number = row.number();
        if (number < 0 || number >= shapes.length) {
            throw new IOException("expected field names below %d, found %d".formatted(shapes.length, number));
        }
        return shapes[(int) number];
    }
}
