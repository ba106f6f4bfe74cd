package pedigree.source.forms;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A workbook in Excel's format since 2007, XLSX, of which the first sheet that is not hidden is a table (ECMA-376). It is read twice, from the first
 * byte to the last: what its cells share stands behind them.
 */
public final class Workbook {

    private static final byte[] LOCAL = {'P', 'K', 3, 4};
    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;
    private static final List<String> FIRST = List.of("[content_types].xml", "_rels/", "docprops/", "xl/", "customxml/");
    private static final int ABOVE = 20; // rows of which one is the header

    private final WorkbookParts parts;
    private final Optional<InputStream> sheet;
    private Optional<String> damage;
    private List<String> header = List.of();

    private Workbook(WorkbookParts parts, Optional<InputStream> sheet, Optional<String> damage) {
        this.parts = parts;
        this.sheet = sheet;
        this.damage = damage;
    }

    /** Whether a file that begins with {@code head} is one; any other zip is none. */
    public static boolean isIn(byte[] head) {
        boolean first = true;
        for (int i = 0; i + NAME < head.length; i++) {
            if (head[i] == LOCAL[0] && head[i + 1] == LOCAL[1] && head[i + 2] == LOCAL[2] && head[i + 3] == LOCAL[3]) {
                String name = name(head, i);
                if (name.startsWith("xl/")) {
                    return true;
                }
                if (first && FIRST.stream().noneMatch(name::startsWith)) {
                    return false;
                }
                first = false;
            } else if (first) {
                return false;
            }
        }
        return false;
    }

    private static String name(byte[] head, int at) {
        int length = head[at + NAME_LENGTH] & 0xff | (head[at + NAME_LENGTH + 1] & 0xff) << 8;
        String name = new String(head, at + NAME, Math.min(length, head.length - at - NAME), StandardCharsets.ISO_8859_1);
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /**
     * Whether its sheet is a table that is known, for what is built in and the analyst's own mapping, or too damaged to tell.
     *
     * @throws IOException if its bytes cannot be had
     */
    public static boolean isTable(Opener bytes, long size, Optional<CustomMapping> custom) throws IOException {
        Recogniser recogniser = new Recogniser(custom);
        Workbook workbook = open(bytes, size);
        try (InputStream sheet = workbook.sheet()) {
            Optional<Block> block = new Blocks(sheet, new ElementCutter("row")).next();
            boolean known = block.isPresent() && workbook.header(block.get(), recogniser) >= 0 && recogniser.knows(new HashSet<>(workbook.header));
            return known || workbook.damage.isPresent();
        }
    }

    /** Begins to read one of {@code size} bytes. What is wrong with it is told by {@link #say}. */
    static Workbook open(Opener bytes, long size) throws IOException {
        WorkbookParts parts = new WorkbookParts();
        Optional<String> damage = Optional.empty();
        try (ZipParts zip = new ZipParts(bytes.open(), size)) {
            parts.read(zip);
        } catch (ZipException e) {
            damage = Optional.of(damage(e));
        }
        if (parts.sheet().isEmpty()) {
            return new Workbook(parts, Optional.empty(), damage.or(() -> Optional.of("expected a workbook with a sheet, found none: save it as XLSX")));
        }
        ZipParts zip = new ZipParts(bytes.open(), size);
        Workbook workbook = new Workbook(parts, Optional.of(zip), damage);
        boolean found = false;
        try {
            found = workbook.find(zip);
        } finally {
            if (!found) {
                zip.close();
            }
        }
        return found ? workbook : new Workbook(parts, Optional.empty(), workbook.damage.or(() -> Optional.of("expected the sheet " + parts.sheet() + " in the workbook, found none")));
    }

    private boolean find(ZipParts zip) throws IOException {
        try {
            for (Optional<String> part = zip.next(); part.isPresent(); part = zip.next()) {
                if (part.get().equalsIgnoreCase(parts.sheet())) {
                    return true;
                }
            }
        } catch (ZipException e) {
            damage = damage.or(() -> Optional.of(damage(e)));
        }
        return false;
    }

    private static String damage(IOException e) {
        return "expected the workbook's parts, found " + e.getMessage();
    }

    /** The sheet's XML as UTF-8, as far as it is whole. */
    InputStream sheet() throws IOException {
        return Utf8.of(new FilterInputStream(sheet.orElse(InputStream.nullInputStream())) {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                try {
                    return in.read(buffer, from, length);
                } catch (ZipException e) {
                    damage = damage.or(() -> Optional.of(damage(e)));
                    return -1;
                }
            }
        });
    }

    /** Takes the header, which is the first row that is known as one, else the first of several cells. Gives the index of the row below; -1 where there is none. */
    int header(Block block, Recogniser recogniser) throws IOException {
        int best = -1;
        for (int i = 0; i < Math.min(ABOVE, block.size()); i++) {
            List<String> names = block.positions()[i] < 0 ? List.of() : names(Utf8.text(block.bytes(), block.from(i), block.to(i)));
            boolean known = names.size() >= 2 && recogniser.knows(new HashSet<>(names));
            if (known || best < 0 && names.size() >= 2) {
                header = names;
                best = i + 1;
            }
            if (known) {
                break;
            }
        }
        return best;
    }

    private List<String> names(String row) {
        try {
            List<String> cells = new SheetRows(List.of(), parts.texts(), parts.formats()).cells(row);
            return cells.stream().filter(cell -> !cell.isBlank()).count() >= 2 ? CsvRows.names(cells) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The rows below the header. */
    Rows rows() {
        return new SheetRows(header, parts.texts(), parts.formats());
    }

    /** Says what was not read, and why. */
    void say(FormSink sink) {
        parts.note().ifPresent(sink::note);
        parts.damage().ifPresent(reason -> sink.damage(0, reason));
        damage.ifPresent(reason -> sink.damage(0, reason));
    }
}
