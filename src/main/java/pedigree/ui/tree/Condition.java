package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.query.Term;

/**
 * What asks for the processes that have the same value in a column.
 *
 * @param title the column and the value, safe to be shown
 * @param term  empty where the search cannot ask for it
 */
record Condition(String title, Optional<Term> term) {

    private static final int LONGEST = 60; // characters of a value in a menu
    private static final Map<String, String> ASKED = Map.of("pid", "pid", "user", "user", "command-line", "cmd", "integrity", "integrity", "host", "host",
            "image", "image", "key", "key", "depth", "depth", "children", "children", "descendants", "descendants");

    /** Those of a process: of its file's name, then of the columns that the search has a name for. */
    static List<Condition> of(RowFacts row, List<Column> columns) throws SQLException {
        List<Condition> all = new ArrayList<>(List.of(of("Process", "image", row.process().imageName())));
        for (Column column : columns) {
            Optional<String> field = field(column.id());
            if (field.isPresent()) {
                all.add(of(AllColumns.title(column), field.get(), column.value().of(row)));
            }
        }
        return all;
    }

    private static Condition of(String title, String field, String value) {
        String whole = SafeText.of(value);
        String shown = whole.length() > LONGEST ? whole.substring(0, whole.offsetByCodePoints(0, whole.codePointCount(0, LONGEST))) + '…' : whole;
        return new Condition(title + ": " + (shown.isEmpty() ? "not known" : shown), Term.of(field, value));
    }

    private static Optional<String> field(String column) {
        return column.startsWith(Column.FIELD) ? Optional.of(column.substring(Column.FIELD.length())) : Optional.ofNullable(ASKED.get(column));
    }
}
