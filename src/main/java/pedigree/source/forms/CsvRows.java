package pedigree.source.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The rows of a CSV file as leaves under the names of its header. Thread-safe. */
final class CsvRows implements Rows {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final char separator;
    private final List<String> header;
    private final boolean bare;

    /**
     * Rows below the header that {@code line} is.
     *
     * @throws IOException if it is none, or one with more columns than any export has
     */
    CsvRows(String line, char separator) throws IOException {
        this.separator = separator;
        bare = isBare(line);
        header = names(fields(line));
    }

    /** The names of columns; of those without one, the last is the message, to which Event Viewer gives none, and others are called by their numbers. */
    static List<String> names(List<String> header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            boolean isLast = i > 0 && i == header.size() - 1;
            names.add(!name.isEmpty() ? name : isLast ? "Message" : "Column " + (i + 1));
        }
        return List.copyOf(names);
    }

    /** What stands between the fields of a header: what is met most often in it. */
    static char separator(String header) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = header.chars().filter(character -> character == separator).count();
            best = count > most ? separator : best;
            most = Math.max(most, count);
        }
        return best;
    }

    List<String> header() {
        return header;
    }

    /** The leaves of one row. A column that the header does not name is {@code Message}. */
    @Override
    public Leaves row(String row) throws IOException {
        List<String> fields = bare ? bare(row.strip()) : quotedOrNot(row);
        Leaves leaves = new Leaves();
        for (int i = 0; i < fields.size(); i++) {
            leaves.add(i < header.size() ? header.get(i) : "Message", fields.get(i));
        }
        return leaves;
    }

    /** Whether nothing is quoted below {@code header}: wmic writes values as they are, with commas and quotes in command lines. */
    static boolean isBare(String header) {
        return header.strip().startsWith("Node,");
    }

    /** The values of a row; commas that are too many are the command line's. */
    private List<String> bare(String row) {
        List<String> values = new ArrayList<>(List.of(row.split(",", -1)));
        int line = header.indexOf("CommandLine");
        while (line >= 0 && values.size() > header.size()) {
            values.set(line, values.get(line) + ',' + values.remove(line + 1));
        }
        return values;
    }

    /** The values of a row. One that no CSV is may be written without any quoting, and hold a command line that begins with a quote. */
    private List<String> quotedOrNot(String row) throws IOException {
        try {
            return fields(row);
        } catch (IOException e) {
            List<String> plain = List.of(row.strip().split(Pattern.quote(String.valueOf(separator)), -1));
            if (plain.size() != header.size()) {
                throw e;
            }
            return plain;
        }
    }

    private List<String> fields(String row) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(separator).maxBufferSize(Blocks.LONGEST).ofCsvRecord(row)) {
            return rows.iterator().next().getFields();
        } catch (CsvParseException e) {
            throw new IOException("expected a row of CSV, found one with too many or too long fields", e);
        }
    }
}
