package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import pedigree.event.SafeText;
import pedigree.store.StoredProcess;
import pedigree.ui.style.ProcessKind;

/**
 * What a row shows of its process, safe to be shown.
 *
 * @param name      the image's file name
 * @param icon      the icon of its kind
 * @param inferred  whether only others name it
 * @param badges    the remarks at its name
 * @param values    what stands in the columns, by their ids
 */
record RowText(String name, String icon, boolean inferred, List<Badge> badges, Map<String, String> values) {

    /** What is shown until the text is read. */
    static final RowText LOADING = new RowText("…", "unknown", false, List.of(), Map.of());

    private static final int LONGEST = 2_000; // characters, more than any column and tooltip has room for

    static RowText of(RowFacts row, List<Column> columns) throws SQLException {
        StoredProcess process = row.process();
        String name = process.image().isEmpty() ? "unknown" : process.imageName();
        return new RowText(
                safe(name) + (process.carved() ? " (carved)" : ""),
                process.inferred() ? "inferred" : ProcessKind.of(name).icon(),
                process.inferred(),
                Badges.of(row, row.link()),
                values(row, columns));
    }

    private static Map<String, String> values(RowFacts row, List<Column> columns) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (Column column : columns) {
            values.put(column.id(), safe(column.shown().of(row)));
            if (column.id().equals("started")) {
                values.put("local-start", row.localStart()); // its tooltip may tell it
            }
        }
        return values;
    }

    private static String safe(String text) {
        return SafeText.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    /** The remarks at its name in sentences, a line each; empty for none. */
    String tip() {
        return badges.stream().map(Badge::tip).collect(Collectors.joining("\n"));
    }

    /** What stands in a column; empty for nothing. */
    String value(String column) {
        return values.getOrDefault(column, "");
    }
}
