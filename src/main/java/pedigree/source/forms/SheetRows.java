package pedigree.source.forms;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of a workbook's sheet as leaves under the names of its header; the position is the row's own number (ECMA-376, Part 1, 18.3.1).
 * Thread-safe.
 *
 * @param names  the header
 * @param texts  what cells share
 * @param styles what cells look like
 */
record SheetRows(List<String> names, SharedTexts texts, CellFormats styles) implements Rows {

    private static final int MOST_COLUMNS = 16_384;
    private static final Pattern NUMBER = Pattern.compile("<[^>]*?\\sr=[\"'](\\d{1,7})[\"']");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** The leaves of one row: all of the header's columns, and what stands beyond them; none where the row is empty. */
    @Override
    public Leaves row(String xml) throws IOException {
        List<String> cells = cells(xml);
        Leaves leaves = new Leaves();
        int size = cells.isEmpty() ? 0 : Math.max(names.size(), cells.size()); // the last cell is never empty
        for (int i = 0; i < size; i++) {
            leaves.add(i < names.size() ? names.get(i) : "Message", i < cells.size() ? cells.get(i) : "");
        }
        return leaves;
    }

    @Override
    public long position(String xml, long ordinal) {
        Matcher number = NUMBER.matcher(xml);
        return number.lookingAt() ? Long.parseLong(number.group(1)) : ordinal;
    }

    /** The texts of a row's cells by column, up to the last that holds one. */
    List<String> cells(String xml) throws IOException {
        return parsed(xml).values;
    }

    /** The text that {@code xml} is: an {@code si}, which cells may share. */
    String shared(String xml) throws IOException {
        return unescaped(parsed(xml).inline.toString());
    }

    private Cells parsed(String xml) throws IOException {
        Cells cells = new Cells();
        try {
            XMLStreamReader reader = XmlLeaves.XML.createXMLStreamReader(new StringReader(xml));
            int depth = 0;
            do {
                int type = reader.next();
                if (type == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    cells.start(local(reader), reader);
                } else if (type == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    cells.end(local(reader));
                } else if (reader.isCharacters()) {
                    cells.text.append(reader.getText());
                }
            } while (depth > 0);
        } catch (XMLStreamException | RuntimeException e) { // Woodstox wraps some of its own
            throw new IOException("expected a row of cells, found none that is well-formed", e);
        }
        return cells;
    }

    private static String local(XMLStreamReader reader) {
        String name = reader.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** What a text of a workbook stands for: characters that XML forbids are written {@code _x0007_}. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))) : text;
    }

    /** The column of a reference: 0 for {@code A7}; -1 where it is none. */
    static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < Math.min(4, reference.length()) && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            column = column * 26 + reference.charAt(letters++) - 'A' + 1;
        }
        return column - 1;
    }

    /** Takes one row, element by element. */
    private final class Cells {

        private final List<String> values = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder inline = new StringBuilder();
        private String type = "";
        private int style;
        private int column = -1;
        private String value = "";
        private boolean phonetic;

        void start(String tag, XMLStreamReader cell) throws IOException {
            text.setLength(0);
            switch (tag) {
                case "c" -> cell(cell);
                case "rPh" -> phonetic = true;
                default -> { }
            }
        }

        private void cell(XMLStreamReader cell) throws IOException {
            type = "";
            style = 0;
            value = "";
            inline.setLength(0);
            column++;
            for (int i = 0; i < cell.getAttributeCount(); i++) {
                String said = cell.getAttributeValue(i);
                switch (cell.getAttributeLocalName(i)) {
                    case "r" -> column = Math.max(0, column(said));
                    case "s" -> style = number(said);
                    case "t" -> type = said;
                    default -> { }
                }
            }
            if (column >= MOST_COLUMNS) {
                throw new IOException("expected a row of at most 16,384 columns, found more");
            }
        }

        void end(String tag) throws IOException {
            switch (tag) {
                case "v" -> value = text.toString();
                case "t" -> inline.append(phonetic ? "" : text);
                case "rPh" -> phonetic = false;
                case "c" -> put(meant());
                default -> { }
            }
        }

        private String meant() throws IOException {
            return switch (type) {
                case "s" -> value.isEmpty() ? "" : texts.get(number(value.strip()));
                case "inlineStr" -> unescaped(inline.toString());
                case "str" -> unescaped(value);
                case "b" -> value.strip().equals("1") ? "true" : "false";
                case "", "n" -> styles.text(value.strip(), style);
                default -> value; // a date as ISO, or an error
            };
        }

        private void put(String meant) {
            if (meant.isEmpty()) {
                return;
            }
            while (values.size() <= column) {
                values.add("");
            }
            values.set(column, meant);
        }

        private int number(String digits) {
            int number = digits.isEmpty() || digits.length() > 9 ? -1 : 0;
            for (int i = 0; i < digits.length() && number >= 0; i++) {
                int digit = digits.charAt(i) - '0';
                number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
            }
            return number;
        }
    }
}
