package pedigree.ui.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pedigree.store.Disagreement;

/**
 * What the records of one start say differently, side by side.
 *
 * @param records the kinds of the records, the one that counts first
 * @param rows    a field each
 */
record WitnessGrid(List<String> records, List<Row> rows) {

    /**
     * A field, and what each record says of it.
     *
     * @param values in the order of the records; empty where one does not say
     */
    record Row(String field, List<String> values) {

        /** Whether a record says something else than the one that counts. */
        boolean differs(int record) {
            return record > 0 && !values.get(record).isEmpty() && !values.get(record).equals(values.get(0));
        }
    }

    static WitnessGrid of(List<Disagreement> disagreements) {
        Map<String, Integer> columns = new LinkedHashMap<>(); // a kind of record, and which of that kind
        List<Map<Integer, String>> cells = new ArrayList<>();
        for (Disagreement disagreement : disagreements) {
            Map<String, Integer> seen = new HashMap<>();
            Map<Integer, String> row = new HashMap<>();
            for (Disagreement.Said said : disagreement.values()) {
                int nth = seen.merge(said.event(), 1, Integer::sum);
                String name = ActivityName.of(said.event()) + (nth == 1 ? "" : " (" + nth + ")");
                Integer column = columns.putIfAbsent(name, columns.size());
                row.put(column == null ? columns.size() - 1 : column, said.value());
            }
            cells.add(row);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                values.add(cells.get(i).getOrDefault(column, ""));
            }
            rows.add(new Row(disagreements.get(i).field(), List.copyOf(values)));
        }
        return new WitnessGrid(List.copyOf(columns.keySet()), List.copyOf(rows));
    }
}
