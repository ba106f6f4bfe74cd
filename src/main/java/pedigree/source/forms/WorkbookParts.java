package pedigree.source.forms;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a workbook's other parts say of its first sheet: which it is, what its cells share and look like. */
final class WorkbookParts {

    private static final int LONGEST = 16 << 20;
    private static final String FOLDER = "xl/";

    private final SharedTexts texts = new SharedTexts();
    private final Map<String, String> targets = new HashMap<>(); // parts by the relations that name them
    private CellFormats formats = CellFormats.NONE;
    private String styles = "";
    private boolean from1904;
    private boolean isWorkbook;
    private int sheets;
    private int unread; // shared texts
    private String relation = "";
    private String name = "";

    /**
     * Reads all that it needs.
     *
     * @throws ZipException if that is damaged, or too much
     */
    void read(ZipParts zip) throws IOException {
        try {
            for (Optional<String> part = zip.next(); part.isPresent(); part = zip.next()) {
                part(part.get().toLowerCase(Locale.ROOT), leftOpen(zip));
            }
        } finally {
            texts.end();
            formats = CellFormats.of(styles, from1904);
        }
    }

    private static InputStream leftOpen(ZipParts zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // other parts follow
            }
        };
    }

    private void part(String part, InputStream content) throws IOException {
        switch (part) {
            case "xl/workbook.xml" -> tags(text(content, part), this::workbook);
            case "xl/_rels/workbook.xml.rels" -> tags(text(content, part), this::relation);
            case "xl/styles.xml" -> styles = text(content, part);
            case "xl/sharedstrings.xml" -> share(content);
            default -> { }
        }
    }

    private static String text(InputStream content, String part) throws IOException {
        byte[] bytes = Utf8.of(content).readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ZipException("more than 16 MiB of " + part);
        }
        return Utf8.text(bytes, 0, bytes.length);
    }

    /** Takes the tags of a part. */
    @FunctionalInterface
    private interface Tags {
        void tag(String name, XMLStreamReader xml);
    }

    private static void tags(String text, Tags tags) throws IOException {
        try {
            XMLStreamReader xml = XmlLeaves.XML.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    tags.tag(xml.getLocalName().substring(xml.getLocalName().indexOf(':') + 1), xml);
                }
            }
        } catch (XMLStreamException | RuntimeException e) { // Woodstox wraps some of its own
            throw (ZipException) new ZipException("some that are not well-formed").initCause(e);
        }
    }

    private void workbook(String tag, XMLStreamReader xml) {
        isWorkbook = true;
        if (tag.equals("workbookPr")) {
            String said = xml.getAttributeValue(null, "date1904");
            from1904 = said != null && (said.equals("1") || said.equals("true"));
        }
        if (tag.equals("sheet")) {
            sheets++;
            String state = xml.getAttributeValue(null, "state");
            if (relation.isEmpty() && (state == null || state.equals("visible"))) {
                relation = idOf(xml);
                name = xml.getAttributeValue(null, "name");
            }
        }
    }

    /** Its relation, whatever the prefix of that. */
    private static String idOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).endsWith(":id")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void relation(String tag, XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        if (tag.equals("Relationship") && id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : FOLDER + target);
        }
    }

    private void share(InputStream content) throws IOException {
        Blocks blocks = new Blocks(Utf8.of(content), new ElementCutter("si"));
        SheetRows reader = new SheetRows(List.of(), texts, formats);
        for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
            for (int i = 0; i < block.get().size(); i++) {
                texts.add(block.get().positions()[i] > 0 ? text(reader, Utf8.text(block.get().bytes(), block.get().from(i), block.get().to(i))) : text());
            }
        }
    }

    private String text(SheetRows reader, String shared) {
        try {
            return reader.shared(shared);
        } catch (IOException e) {
            return text();
        }
    }

    /** In the place of one that cannot be read: others keep their numbers. */
    private String text() {
        unread++;
        return "";
    }

    /** The part that is the sheet; empty where there is none. */
    String sheet() {
        return isWorkbook ? targets.getOrDefault(relation, "xl/worksheets/sheet1.xml") : "";
    }

    SharedTexts texts() {
        return texts;
    }

    CellFormats formats() {
        return formats;
    }

    /** What is wrong with what its cells share; empty where that is nothing. */
    Optional<String> damage() {
        return unread == 0 ? Optional.empty() : Optional.of("expected the texts that cells share, found " + unread + " that cannot be read: their cells are empty");
    }

    /** What of the workbook is not read. */
    Optional<String> note() {
        return sheets > 1 ? Optional.of("the workbook has " + sheets + " sheets, of which only '" + name + "' was read") : Optional.empty();
    }
}
