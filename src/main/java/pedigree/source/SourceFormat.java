package pedigree.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import pedigree.evtx.EvtxFile;
import pedigree.source.forms.TextFormat;
import pedigree.source.forms.Workbook;

/** The formats that can be read, told by a file's first bytes and never by its name alone. */
public enum SourceFormat {
    EVTX(new EvtxReader()),
    XML(new FormReader(TextFormat.XML)),
    JSON(new FormReader(TextFormat.JSON)),
    CSV(new FormReader(TextFormat.CSV)),
    TABLE(new FormReader(TextFormat.TABLE)),
    XLSX(new FormReader(TextFormat.XLSX)),
    TEXT(new FormReader(TextFormat.TEXT)),
    AUDITD(new FormReader(TextFormat.AUDITD));

    private static final int ENOUGH = 65_536;

    private final RecordReader reader;

    SourceFormat(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * The format of {@code input}; empty where it is no log.
     *
     * @throws IOException if its first bytes cannot be read
     */
    public static Optional<SourceFormat> of(Input input) throws IOException {
        return ofHead(input, ReadOptions.PLAIN);
    }

    private static Optional<SourceFormat> ofHead(Input input, ReadOptions options) throws IOException {
        try (InputStream bytes = input.open()) {
            byte[] head = bytes.readNBytes(ENOUGH);
            if (Workbook.isIn(head)) {
                return Workbook.isTable(input::open, input.size(), options.mapping()) ? Optional.of(XLSX) : Optional.empty();
            }
            return EvtxFile.hasMagic(head) ? Optional.of(EVTX) : TextFormat.of(head, options.mapping()).map(format -> valueOf(format.name()));
        }
    }

    /**
     * What {@code input} is to be read as: its format; where it has none and leftovers are looked for, EVTX, of which it may hold pieces. Empty
     * where it is not to be read.
     *
     * @throws IOException if its first bytes cannot be read
     */
    public static Optional<SourceFormat> of(Input input, ReadOptions options) throws IOException {
        return ofHead(input, options).or(() -> options.carve() && input.size() > 0 ? Optional.of(EVTX) : Optional.empty());
    }

    /** Whether a file that begins with {@code head} is a workbook: a zip that is no archive of files. */
    public static boolean isWorkbook(byte[] head) {
        return Workbook.isIn(head);
    }

    /** The format called {@code name}, as the case stores it; empty where there is none. */
    public static Optional<SourceFormat> ofName(String name) {
        return Arrays.stream(values()).filter(format -> format.text().equals(name)).findFirst();
    }

    /** Its name: {@code evtx}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * One record as XML, as its own tools would show it; empty for formats that are not Windows'.
     *
     * @throws IOException if there is no record at that position
     */
    public Optional<String> xml(Path file, long position) throws IOException {
        return this == EVTX ? Optional.of(EvtxFile.xml(file, position)) : Optional.empty();
    }

    /** What reads its records. */
    public RecordReader reader() {
        return reader;
    }
}
