package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.store.Link;
import pedigree.store.StoredProcess;
import pedigree.ui.style.ProcessKind;

/**
 * What a row shows of its process, safe to be shown.
 *
 * @param name      the image's file name
 * @param icon      the icon of its kind
 * @param inferred  whether only others name it
 * @param corrected whether the analyst set its parent
 * @param unsure    how sure its parent is, where that is not certain: for a tooltip
 * @param values    what stands in the columns, by their ids
 */
record RowText(String name, String icon, boolean inferred, boolean corrected, String unsure, Map<String, String> values) {

    /** What is shown until the text is read. */
    static final RowText LOADING = new RowText("…", "unknown", false, false, "", Map.of());

    private static final int LONGEST = 2_000; // characters, more than any column and tooltip has room for

    static RowText of(RowFacts row, List<Column> columns) throws SQLException {
        StoredProcess process = row.process();
        Optional<Link> link = row.link();
        String name = process.image().isEmpty() ? "unknown" : process.imageName();
        return new RowText(
                safe(name) + (process.carved() ? " (carved)" : ""),
                process.inferred() ? "inferred" : ProcessKind.of(name).icon(),
                process.inferred(),
                link.filter(found -> found.how() == Link.How.MANUAL).isPresent(),
                link.filter(found -> found.confidence() != Link.Confidence.CERTAIN)
                        .map(found -> "Parent " + found.confidence().text() + ": " + found.reason()).orElse(""),
                values(row, columns));
    }

    private static Map<String, String> values(RowFacts row, List<Column> columns) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (Column column : columns) {
            values.put(column.id(), safe(column.shown().of(row)));
        }
        return values;
    }

    private static String safe(String text) {
        return SafeText.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    /** What stands in a column; empty for nothing. */
    String value(String column) {
        return values.getOrDefault(column, "");
    }
}
