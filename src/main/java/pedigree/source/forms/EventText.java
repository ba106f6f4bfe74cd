package pedigree.source.forms;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A text of events, cut into stretches that any thread may decode. */
public final class EventText implements AutoCloseable {

    private static final int HEAD = 65_536;

    private final Recogniser recogniser;
    private final TextFormat format;
    private final Blocks blocks;
    private final char separator;
    private final AuditJoiner joiner = new AuditJoiner();
    private final boolean nested;
    private final Optional<Workbook> workbook;
    private final InputStream stream;
    private Rows rows;

    private EventText(TextFormat format, InputStream stream, Blocks blocks, char separator, boolean nested, Optional<Workbook> workbook, Recogniser recogniser) {
        this.recogniser = recogniser;
        this.format = format;
        this.blocks = blocks;
        this.separator = separator;
        this.nested = nested;
        this.workbook = workbook;
        this.stream = stream;
    }

    /**
     * Begins to read what {@code bytes} opens, {@code size} bytes of {@code format}; closing this closes them.
     */
    public static EventText open(Opener bytes, long size, TextFormat format, Optional<CustomMapping> custom) throws IOException {
        if (format == TextFormat.XLSX) {
            Workbook workbook = Workbook.open(bytes, size);
            InputStream sheet = workbook.sheet();
            return new EventText(format, sheet, new Blocks(sheet, new ElementCutter("row")), ',', false, Optional.of(workbook), new Recogniser(custom));
        }
        InputStream stream = bytes.open();
        boolean begun = false;
        try {
            EventText text = begin(stream, format, custom);
            begun = true;
            return text;
        } finally {
            if (!begun) {
                stream.close();
            }
        }
    }

    /** Begins to read {@code stream}, which holds text of {@code format} in any encoding, with a mapping of the analyst's own, if there is one. */
    public static EventText begin(InputStream stream, TextFormat format, Optional<CustomMapping> custom) throws IOException {
        return begin(stream, format, new Recogniser(custom));
    }

    static EventText begin(InputStream stream, TextFormat format, Recogniser recogniser) throws IOException {
        InputStream text = new BufferedInputStream(Utf8.of(stream), HEAD);
        byte[] head = head(text);
        if (format == TextFormat.JSON && ResultTables.isIn(head)) {
            text = new BufferedInputStream(new ResultTables(text), HEAD);
            head = head(text);
        } else if (format == TextFormat.JSON && RowsApart.isIn(head)) {
            text = new BufferedInputStream(RowsApart.of(text), HEAD);
            head = head(text);
        }
        Optional<String> header = TextFormat.header(Utf8.text(head, 0, head.length));
        char separator = header.map(CsvRows::separator).orElse(',');
        Cutter cutter = switch (format) {
            case XML -> new XmlCutter();
            case JSON -> isLines(head) ? new LineCutter() : new JsonCutter();
            case CSV -> header.filter(CsvRows::isBare).isPresent() ? new LineCutter() : new RowCutter(separator);
            case TABLE -> new LineCutter(true); // where a column begins counts
            case TEXT -> new TextCutter();
            case AUDITD -> new LineCutter();
            case XLSX -> throw new IllegalArgumentException("a workbook is no stream");
        };
        return new EventText(format, stream, new Blocks(text, cutter), separator, format == TextFormat.JSON && Nested.isIn(head), Optional.empty(), recogniser);
    }

    private static byte[] head(InputStream text) throws IOException {
        text.mark(HEAD);
        byte[] head = text.readNBytes(HEAD - 1);
        text.reset();
        return head;
    }

    /** Whether a line is a whole object by itself, so that each line is a record. */
    private static boolean isLines(byte[] head) {
        int start = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '\n') {
                if (isObject(head, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isObject(byte[] head, int start, int end) {
        if (end - start < 2 || head[start] != '{' || head[start + 1] != '"') {
            return false;
        }
        int[] ends = new int[2]; // how many records, and where the last ends
        new JsonCutter().scan(head, start, end, new Cutter.Cuts() {
            @Override
            public void begin(int index, long position) {
                ends[0] += index == start ? 1 : 2;
            }

            @Override
            public void end(int index) {
                ends[1] = index;
            }

            @Override
            public void giveUp() {
                ends[0] = 2;
            }
        });
        return ends[0] == 1 && new String(head, ends[1], end - ends[1], StandardCharsets.ISO_8859_1).isBlank() && ends[1] > 0;
    }

    /** A stretch of the text: whole records. */
    @FunctionalInterface
    public interface Stretch {

        /** Hands its records to {@code sink}, in order. */
        void decode(FormSink sink);
    }

    /** The next stretch; empty at the end. */
    public Optional<Stretch> next() throws IOException {
        Optional<Block> block = blocks.next();
        if (format == TextFormat.AUDITD) {
            return joined(block);
        }
        if (block.isEmpty()) {
            return Optional.empty();
        }
        int first = 0;
        if (format == TextFormat.CSV && rows == null) {
            try {
                first = header(block.get());
            } catch (IOException e) {
                return Optional.of(sink -> sink.damage(1, "expected a header of CSV, found one with too many or too long fields"));
            }
        }
        if (format == TextFormat.TABLE && rows == null) {
            first = table(block.get());
        }
        if (format == TextFormat.XLSX && rows == null) {
            first = workbook.orElseThrow().header(block.get(), recogniser);
            if (first < 0) {
                return Optional.of(sink -> { }); // no row of these has names
            }
            rows = workbook.get().rows();
        }
        int begin = first;
        Decoder decoder = new Decoder(format, recogniser, rows, nested);
        return Optional.of(sink -> decoder.decode(block.get(), begin, sink));
    }

    /** Events that are whole with this block; at the end, those that are left. */
    private Optional<Stretch> joined(Optional<Block> block) {
        List<AuditEvent> events = block.map(joiner::add).orElseGet(joiner::rest);
        return block.isEmpty() && events.isEmpty() ? Optional.empty()
                : Optional.of(sink -> events.forEach(event -> recogniser.record(event.position(), event.leaves(), sink)));
    }

    /** Takes the header; gives the index of the first row below it. */
    private int header(Block block) throws IOException {
        int row = 0;
        String line = Utf8.text(block.bytes(), block.from(row), block.to(row));
        if (line.startsWith("#TYPE") && block.size() > 1) {
            row++;
            line = Utf8.text(block.bytes(), block.from(row), block.to(row));
        }
        rows = new CsvRows(line, separator);
        return row + 1;
    }

    /** Takes the header of a table; gives the index of the first row below it. */
    private int table(Block block) {
        String text = Utf8.text(block.bytes(), 0, block.to(block.size() - 1));
        Optional<TextTable> table = TextTable.of(text, recogniser);
        if (table.isEmpty()) {
            return block.size();
        }
        rows = table.get();
        int header = 0;
        while (header < block.size() && !table.get().isHeader(line(block, header))) {
            header++;
        }
        boolean ruled = header + 1 < block.size() && TextTable.isRule(line(block, header + 1));
        return header + (ruled ? 2 : 1);
    }

    private static String line(Block block, int index) {
        return Utf8.text(block.bytes(), block.from(index), block.to(index));
    }

    /** When all stretches were decoded: says what was guessed, and which records were of no form that is known. */
    public void decodeRest(FormSink sink) {
        recogniser.say(sink);
        joiner.sayOthers(sink);
        workbook.ifPresent(book -> book.say(sink));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
