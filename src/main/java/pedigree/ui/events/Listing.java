package pedigree.ui.events;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Category;
import pedigree.event.Fields;
import pedigree.store.CaseFile;
import pedigree.store.StoredEvent;

/**
 * Events in their order, and the columns that they have.
 *
 * @param rows    what has a row
 * @param counts  how many events of each kind were found, those left out counted as well
 * @param columns the fields that have a column: those of the kind, where all rows are of one
 */
record Listing(EventRows rows, Map<Category, Integer> counts, List<String> columns) {

    /** No events. */
    static final Listing NONE = new Listing(EventSet.NONE.rows(Set.of(), Order.OLDEST), Map.of(), List.of());

    private static final int SAMPLE = 20;
    private static final int MOST = 14;

    /** Arranges events of a case; reads a few, for their fields' names. */
    static Listing of(Path file, EventSet set, Set<Category> wanted, Order order) throws IOException, SQLException {
        EventRows rows = set.rows(wanted, order);
        Map<Category, Integer> counts = set.counts();
        long kinds = counts.keySet().stream().filter(kind -> wanted.isEmpty() || wanted.contains(kind)).count();
        return new Listing(rows, counts, kinds == 1 ? columns(file, rows) : List.of());
    }

    private static List<String> columns(Path file, EventRows rows) throws IOException, SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            for (int i = 0; i < Math.min(SAMPLE, rows.size()); i++) {
                Optional<StoredEvent> event = caseFile.events().event(rows.get(i));
                event.ifPresent(stored -> add(stored.event().fields(), names));
            }
        }
        return new ArrayList<>(names).subList(0, Math.min(MOST, names.size()));
    }

    private static void add(Fields fields, Set<String> names) {
        fields.forEach((name, value) -> {
            if (!value.isEmpty() && !value.equals("-") && !Summary.ELSEWHERE.contains(name)) {
                names.add(name);
            }
        });
    }
}
