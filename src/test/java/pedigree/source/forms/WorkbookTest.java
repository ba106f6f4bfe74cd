package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Fields;

class WorkbookTest {

    private static final Path FORMS = Path.of("src/test/resources/pedigree/source/forms");
    private static final String HEADER = "<row r=\"1\"><c t=\"inlineStr\"><is><t>pid</t></is></c><c t=\"inlineStr\"><is><t>ppid</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>cmdline</t></is></c></row>";
    private static final String STYLES = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss.000\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0 &quot;days&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>";

    @Test
    void cellsOfEveryKindAreTexts() throws IOException {
        String cells = "<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" t=\"e\"><v>#REF!</v></c>"
                + "<c r=\"D2\" t=\"str\"><f>A2&amp;1</f><v>made &amp; so</v></c><c r=\"E2\" t=\"d\"><v>2026-03-02T09:12:04Z</v></c>"
                + "<c r=\"F2\" t=\"inlineStr\"><is><r><t>in </t></r><r><rPr/><t>line_x000D_</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></is></c><c r=\"H2\"><v>7</v></c>";
        String shared = "<sst><si><t>no</t></si><si><r><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r></si></sst>";
        XlsxFile file = XlsxFile.ofRows(HEADER + "<row r=\"2\">" + cells + "</row>").with("xl/sharedStrings.xml", shared);
        assertEquals(List.of("2 {pid=rich text, ppid=true, cmdline=#REF!, Message=made & so, Message_1=2026-03-02T09:12:04Z, Message_2=in line\r, Message_3=, Message_4=7}"),
                read(file.bytes()));
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        assertEquals("123456789012345000", number("1.23456789012345E+17", 0));
        assertEquals("123456789012345678", number("123456789012345678", 0));
        assertEquals("0.1", number("0.1", 0));
        assertEquals("1E+9999", number("1E+9999", 0));
        assertEquals("4", number("4", 4));
    }

    @Test
    void datesAreIso() throws IOException {
        assertEquals("2026-03-02 09:12:04.000", number("46083.383379629631", 1));
        assertEquals("2026-03-02 09:12:04.567", number("46083.3833861921", 2));
        assertEquals("1900-01-01 00:00:00.000", number("1", 1));
        assertEquals("1.5", number("1.5", 3)); // how long something took
        assertEquals("-3", number("-3", 1));
        assertEquals("99999999", number("99999999", 1));
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        String workbook = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" r:id=\"rId7\"/></sheets></workbook>";
        XlsxFile file = XlsxFile.ofRows(HEADER + "<row><c s=\"1\"><v>44621.5</v></c></row>").with("xl/styles.xml", STYLES).with("xl/workbook.xml", workbook);
        assertEquals(List.of("2 {pid=2026-03-02 12:00:00.000, ppid=, cmdline=}"), read(file.bytes()));
    }

    @Test
    void thePositionIsTheRowsOwnNumber() throws IOException {
        String title = "<row r=\"1\"><c t=\"str\"><v>Processes of WS1</v></c></row>";
        String rows = title + HEADER.replace("r=\"1\"", "r=\"3\"") + "<row r=\"7\"><c><v>4</v></c><c/><c/></row><row r=\"8\"/><row r=\"9\"><c s=\"1\"/></row>"
                + "<row spans=\"1:3\" r='12'><c r=\"C12\" t=\"str\"><v>a</v></c></row>";
        assertEquals(List.of("7 {pid=4, ppid=, cmdline=}", "12 {pid=, ppid=, cmdline=a}"), read(XlsxFile.ofRows(rows).bytes()));
    }

    @Test
    void elementsMayHaveAPrefix() throws IOException {
        byte[] file = XlsxFile.ofRows("").with("xl/worksheets/sheet1.xml", ("<x:worksheet xmlns:x=\"u\"><x:sheetData>" + HEADER + "<row r=\"2\"><c><v>4</v></c></row></x:sheetData></x:worksheet>")
                .replaceAll("<(/?)(row|c|v|is|t)\\b", "<$1x:$2")).bytes();
        assertEquals(List.of("2 {pid=4, ppid=, cmdline=}"), read(file));
    }

    @Test
    void theFirstSheetThatIsNotHiddenIsRead() throws IOException {
        String workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"old\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"new\" r:id=\"rId2\"/></sheets></workbook>";
        String relations = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/other.xml\"/><Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>";
        XlsxFile file = XlsxFile.ofRows(HEADER + "<row r=\"2\"><c><v>4</v></c></row>").with("xl/workbook.xml", workbook).with("xl/_rels/workbook.xml.rels", relations);
        assertEquals(List.of("2 {pid=4, ppid=, cmdline=}", "note the workbook has 2 sheets, of which only 'new' was read"), read(file.bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"defender", "defender-created", "defender-timeline", "event-viewer-csv", "crowdstrike-eventsearch", "sentinelone-csv", "evtxecmd-csv", "guessed-csv", "tasklist-csv"})
    void aTableSaysTheSameAsInCsv(String form) throws IOException {
        byte[] csv = Files.readAllBytes(FORMS.resolve(form).resolve("input.csv"));
        List<String> expected = new ArrayList<>();
        EventText text = EventText.begin(new ByteArrayInputStream(csv), TextFormat.of(csv, Optional.empty()).orElseThrow(), Optional.empty());
        collect(text, false, expected);
        List<List<String>> table = table(csv);
        for (boolean shares : new boolean[] {true, false}) {
            byte[] file = XlsxFile.ofTable(table, shares);
            assertTrue(Workbook.isTable(() -> new ByteArrayInputStream(file), file.length, Optional.empty()));
            List<String> actual = new ArrayList<>();
            collect(EventText.open(() -> new ByteArrayInputStream(file), file.length, TextFormat.XLSX, Optional.empty()), false, actual);
            assertEquals(expected, actual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"defender", "event-viewer-csv"})
    void theGoldenWorkbooksAreThoseTables(String form) throws IOException {
        Path golden = FORMS.resolve("xlsx-" + form).resolve("input.xlsx");
        byte[] made = XlsxFile.ofTable(table(Files.readAllBytes(FORMS.resolve(form).resolve("input.csv"))), true);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, made);
        }
        assertEquals(read(made), read(Files.readAllBytes(golden)));
    }

    private static List<List<String>> table(byte[] csv) throws IOException {
        char separator = CsvRows.separator(TextFormat.header(new String(csv, StandardCharsets.UTF_8)).orElseThrow());
        Blocks blocks = new Blocks(Utf8.of(new ByteArrayInputStream(csv)), new RowCutter(separator));
        Block block = blocks.next().orElseThrow();
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            String line = Utf8.text(block.bytes(), block.from(i), block.to(i)).stripTrailing();
            if (!line.startsWith("#TYPE")) {
                table.add(table.isEmpty() ? CsvRows.names(new CsvRows(line, separator).header()) : new CsvRows("a" + separator + "b", separator).row(line).values());
            }
        }
        return table;
    }

    @Test
    void whatIsCutGivesTheRowsBeforeAndOneLine() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 5000; i++) {
            rows.append("<row r=\"%d\"><c><v>%d</v></c><c><v>%d</v></c></row>".formatted(i, i, i * 7919 % 5003));
        }
        byte[] whole = XlsxFile.ofRows(rows.toString()).bytes();
        List<String> read = read(Arrays.copyOf(whole, whole.length / 2));
        assertEquals("2 {pid=2, ppid=%d, cmdline=}".formatted(2 * 7919 % 5003), read.get(0));
        assertTrue(read.size() > 1000, "rows: " + read.size());
        List<String> damage = read.stream().filter(line -> !line.contains("{")).toList();
        assertEquals("damage 0 expected the workbook's parts, found their end too early", damage.get(damage.size() - 1));
        assertTrue(damage.size() <= 2, damage.toString()); // the row that was cut, too
    }

    @Test
    void aRowThatIsDamagedCostsNoOther() throws IOException {
        String rows = HEADER + "<row r=\"2\"><c><v>4</c></row><row r=\"3\"><c t=\"s\"><v>99</v></c></row><row r=\"4\"><c r=\"XFE4\"><v>1</v></c></row>"
                + "<row r=\"5\"><c><v>&lol;</v></c></row><row r=\"6\"><c><v>5</v></c></row>";
        assertEquals(List.of("damage 2 expected a row of cells, found none that is well-formed",
                "damage 3 expected the number of a shared text, which are 0, found 99",
                "damage 4 expected a row of at most 16,384 columns, found more",
                "damage 5 expected a row of cells, found none that is well-formed",
                "6 {pid=5, ppid=, cmdline=}"), read(XlsxFile.ofRows(rows).bytes()));
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String bomb = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        XlsxFile file = XlsxFile.ofRows(HEADER + "<row r=\"2\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
                .with("xl/sharedStrings.xml", bomb + "<sst><si><t>&b;&f;</t></si><si><t>7</t></si></sst>");
        List<String> read = read(file.bytes());
        assertEquals(List.of("2 {pid=, ppid=7, cmdline=}", "damage 0 expected the texts that cells share, found 1 that cannot be read: their cells are empty"), read);
        List<String> styled = read(file.with("xl/styles.xml", bomb + "<styleSheet>&b;</styleSheet>").bytes());
        assertFalse(styled.toString().contains("aaaaaaaaaa"), styled.toString());
    }

    @Test
    void whatUnfoldsTooFarIsABomb() throws IOException {
        byte[] file = XlsxFile.ofRows(" ".repeat(2 << 20)).bytes();
        try (ZipParts parts = new ZipParts(new ByteArrayInputStream(file), file.length, 1 << 20)) {
            ZipException bomb = assertThrows(ZipException.class, () -> {
                while (parts.next().isPresent()) {
                    continue;
                }
            });
            assertTrue(bomb.getMessage().startsWith("more than 500 times as much as its "), bomb.getMessage());
        }
    }

    @Test
    void whatManyTextsShareIsKeptPacked() throws IOException {
        SharedTexts texts = new SharedTexts();
        for (int i = 0; i < 50_000; i++) {
            texts.add("C:\\Windows\\System32\\svchost.exe -k netsvcs -p -s " + i);
        }
        texts.add("x".repeat(1 << 20));
        texts.end();
        assertEquals("C:\\Windows\\System32\\svchost.exe -k netsvcs -p -s 49999", texts.get(49_999));
        assertEquals("C:\\Windows\\System32\\svchost.exe -k netsvcs -p -s 0", texts.get(0));
        assertEquals(1 << 20, texts.get(50_000).length());
        assertTrue(texts.size() < 1 << 20, "packed: " + texts.size());
    }

    @Test
    void onlyWorkbooksAreWorkbooks() throws IOException {
        assertTrue(Workbook.isIn(XlsxFile.ofRows("").bytes()));
        XlsxFile other = new XlsxFile();
        assertFalse(Workbook.isIn(other.with("[Content_Types].xml", "<Types/>").with("word/document.xml", "<a/>").bytes()));
        assertFalse(Workbook.isIn(new XlsxFile().with("report.txt", "xl/").with("xl/workbook.xml", "<a/>").bytes()));
        assertFalse(Workbook.isIn("PK".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWorkbookOfSomethingElseIsNoLog() throws IOException {
        byte[] file = XlsxFile.ofTable(List.of(List.of("Item", "Price"), List.of("Tea", "4")), true);
        assertFalse(Workbook.isTable(() -> new ByteArrayInputStream(file), file.length, Optional.empty()));
        TableHead head = TableHead.of(() -> new ByteArrayInputStream(file), file.length);
        assertEquals(List.of("Item", "Price"), head.columns());
    }

    private static String number(String number, int style) throws IOException {
        byte[] file = XlsxFile.ofRows(HEADER + "<row><c s=\"%d\"><v>%s</v></c></row>".formatted(style, number)).with("xl/styles.xml", STYLES).bytes();
        String row = read(file).get(0);
        return row.substring(row.indexOf("pid=") + 4, row.indexOf(", ppid"));
    }

    private static List<String> read(byte[] file) throws IOException {
        List<String> read = new ArrayList<>();
        collect(EventText.open(() -> new ByteArrayInputStream(file), file.length, TextFormat.XLSX, Optional.of(CustomMapping.ANYTHING)), true, read);
        return read;
    }

    private static void collect(EventText text, boolean positions, List<String> read) throws IOException {
        FormSink sink = new FormSink() {

            @Override
            public void record(long position, boolean utc, Fields system, Fields data) {
                read.add((positions ? position + " " : "") + system + data);
            }

            @Override
            public void record(long position, Fields raw, Mapping.Mapped meaning) {
                read.add((positions ? position + " " + raw : meaning.toString()));
            }

            @Override
            public void damage(long position, String reason) {
                read.add("damage " + position + ' ' + reason);
            }

            @Override
            public void note(String text) {
                read.add("note " + text);
            }
        };
        try (text) {
            for (Optional<EventText.Stretch> next = text.next(); next.isPresent(); next = text.next()) {
                next.get().decode(sink);
            }
        }
        text.decodeRest(sink);
    }
}
