package pedigree.source.forms;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which numbers of a workbook are dates, by the formats of their cells, and what they are as ISO (ECMA-376, Part 1, 18.8.30 and 18.17.4).
 *
 * @param dates    the styles of cells, by number, in which a number is a date
 * @param from1904 whether days are counted from 1904 and not from 1900
 */
record CellFormats(BitSet dates, boolean from1904) {

    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000);
    private static final int LAST_DAY = 2_958_466; // 9999-12-31
    private static final int LONGEST = 1000;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|[eE][+-]");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[[hms]+\\]");

    /** No number is a date. */
    static final CellFormats NONE = new CellFormats(new BitSet(), false);

    /**
     * The formats in what {@code styles} is, the text of a workbook's part of that name; empty for none.
     *
     * @throws ZipException if it is not well-formed
     */
    static CellFormats of(String styles, boolean from1904) throws ZipException {
        BitSet dates = new BitSet();
        Map<String, String> codes = new HashMap<>();
        if (styles.isEmpty()) {
            return new CellFormats(dates, from1904);
        }
        try {
            XMLStreamReader xml = XmlLeaves.XML.createXMLStreamReader(new StringReader(styles));
            boolean cells = false;
            int style = 0;
            while (xml.hasNext()) {
                int type = xml.next();
                if (type == XMLStreamConstants.START_ELEMENT || type == XMLStreamConstants.END_ELEMENT) {
                    String tag = xml.getLocalName().substring(xml.getLocalName().indexOf(':') + 1);
                    boolean starts = type == XMLStreamConstants.START_ELEMENT;
                    if (tag.equals("cellXfs")) {
                        cells = starts;
                    } else if (starts && tag.equals("numFmt")) {
                        codes.put(xml.getAttributeValue(null, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                    } else if (starts && cells && tag.equals("xf")) {
                        dates.set(style++, isDate(xml.getAttributeValue(null, "numFmtId"), codes));
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) { // Woodstox wraps some of its own
            throw (ZipException) new ZipException("styles that are not well-formed").initCause(e);
        }
        return new CellFormats(dates, from1904);
    }

    private static boolean isDate(String id, Map<String, String> codes) {
        String code = codes.get(id);
        if (code != null) {
            return isDate(code);
        }
        return id != null && id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|45|47|5[0-8]");
    }

    /** Whether a format shows a date or a time of day; one that shows how long something took shows none. */
    static boolean isDate(String code) {
        if (code.length() > LONGEST || ELAPSED.matcher(code).find()) {
            return false;
        }
        String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.chars().anyMatch(character -> "ymdhs".indexOf(character) >= 0) && !bare.contains("general");
    }

    /** A number as it stands in a cell of this style: as a date, or with all its digits; as it is where it is none. */
    String text(String number, int style) {
        boolean isDate = style >= 0 && dates.get(style);
        boolean isExact = number.indexOf('E') < 0 && number.indexOf('e') < 0;
        if (!isDate && isExact || number.length() > 40) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number);
            if (isDate) {
                return date(value);
            }
            return Math.abs(value.scale()) < 40 ? value.toPlainString() : number;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return number;
        }
    }

    private String date(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) >= 0) {
            throw new DateTimeException("no day of a workbook's");
        }
        boolean before = !from1904 && days.compareTo(BigDecimal.valueOf(60)) < 0; // 1900 had no 29 February, but day 60 is that
        long milliseconds = days.multiply(MILLISECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime time = (from1904 ? EPOCH_1904 : EPOCH_1900).plus(milliseconds, ChronoUnit.MILLIS).plusDays(before ? 1 : 0);
        return ISO.format(time);
    }
}
