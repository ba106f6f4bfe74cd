package pedigree.source.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, part by part; the same parts give the same bytes. */
public final class XlsxFile {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** One sheet with these rows. */
    static XlsxFile ofRows(String rows) {
        XlsxFile file = new XlsxFile();
        file.with("[Content_Types].xml", "<Types/>");
        file.with("xl/workbook.xml", "<workbook " + MAIN + ' ' + RELATIONS + "><sheets><sheet name=\"Rows\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>");
        file.with("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        file.with("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData><rowBreaks count=\"0\"/></worksheet>");
        return file;
    }

    /** A table, all of whose cells are texts: shared ones, as Excel writes them, or each in its place. */
    public static byte[] ofTable(List<List<String>> table, boolean shares) throws IOException {
        StringBuilder rows = new StringBuilder();
        StringBuilder shared = new StringBuilder();
        int texts = 0;
        for (int row = 0; row < table.size(); row++) {
            rows.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < table.get(row).size(); column++) {
                String cell = table.get(row).get(column).replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
                String text = "<t xml:space=\"preserve\">" + cell + "</t>";
                String reference = column(column) + (row + 1);
                if (shares) {
                    shared.append("<si>").append(text).append("</si>");
                    rows.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(reference, texts++));
                } else if (!cell.isEmpty()) {
                    rows.append("<c r=\"%s\" t=\"inlineStr\"><is>%s</is></c>".formatted(reference, text));
                }
            }
            rows.append("</row>");
        }
        XlsxFile file = ofRows(rows.toString());
        return (shares ? file.with("xl/sharedStrings.xml", "<sst " + MAIN + '>' + shared + "</sst>") : file).bytes();
    }

    private static String column(int number) {
        return (number < 26 ? "" : column(number / 26 - 1)) + (char) ('A' + number % 26);
    }

    /** The same, with another part or that in the place of one. */
    XlsxFile with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    /** The file. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(1_000_000_000_000L);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
