package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import pedigree.event.Fields;
import pedigree.event.ProcessClaim;

/**
 * The creation records of processes that several sensors logged: their fields as one, and where they disagree. Not thread-safe.
 *
 * <p>The record by which the process goes counts first, then those of other sensors in the order of {@link #ORDER}. Another place of a record, and the
 * record of another image that the process ran, say nothing here.
 */
final class StartRecords {

    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/";
    private static final String OTHERS = """
            SELECT event.id, type, system_shape, shape, fields FROM witness JOIN event ON event.id = witness.event
            WHERE process = ? AND role = 0 ORDER BY event.id""";

    /** Sensors say more than Windows' own audit; beyond that by name, so that the order of reading decides nothing. */
    private static final Comparator<Record> ORDER = Comparator.comparing((Record record) -> record.type.startsWith(SECURITY)).thenComparing(Record::type);

    private final Connection connection;
    private final TextTable texts;
    private final EventTable events;
    private PreparedStatement select;

    private record Record(long event, String type, Fields fields) {

        private String provider() {
            return type.substring(0, Math.max(0, type.lastIndexOf('/')));
        }
    }

    StartRecords(Connection connection, TextTable texts, EventTable events) {
        this.connection = connection;
        this.texts = texts;
        this.events = events;
    }

    /** The fields of one record, and what others have that it has not. */
    Fields merged(int process, long event, Fields own) throws SQLException {
        List<Record> records = records(process, event);
        if (records.size() < 2) {
            return own;
        }
        Fields.Builder merged = Fields.builder();
        Set<String> added = new LinkedHashSet<>();
        for (Record record : records) {
            record.fields.forEach((name, value) -> {
                if ((Alike.says(value) || !hasBetter(records, name)) && added.add(name)) {
                    merged.add(name, value);
                }
            });
        }
        return merged.build();
    }

    private static boolean hasBetter(List<Record> records, String name) {
        for (Record record : records) {
            if (Alike.says(record.fields.text(name))) {
                return true;
            }
        }
        return false;
    }

    /** The fields of which the records of a process say different things, in the order of the first record. */
    List<Disagreement> disagreements(int process, long event) throws SQLException {
        List<Record> records = records(process, event);
        Set<String> names = new LinkedHashSet<>();
        records.forEach(record -> record.fields.forEach((name, value) -> names.add(name)));
        List<Disagreement> found = new ArrayList<>();
        for (String name : names) {
            List<Disagreement.Said> values = new ArrayList<>();
            boolean agree = true;
            for (Record record : records) {
                String value = record.fields.text(name);
                if (Alike.says(value)) {
                    agree &= values.isEmpty() || Alike.agree(name, values.get(0).value(), value);
                    values.add(new Disagreement.Said(record.type, value));
                }
            }
            if (!agree && Alike.isComparable(name)) {
                found.add(new Disagreement(name, values));
            }
        }
        return found;
    }

    /** The records of different sensors of one start, that of {@code event} first. */
    private List<Record> records(int process, long event) throws SQLException {
        List<Record> all = new ArrayList<>(2);
        if (select == null) {
            select = connection.prepareStatement(OTHERS);
        }
        select.setInt(1, process);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Record(rows.getLong(1), texts.text(rows.getInt(2)), events.data(rows, 3)));
            }
        }
        List<Record> first = new ArrayList<>(all);
        first.removeIf(record -> record.event != event);
        if (first.isEmpty()) {
            return first;
        }
        String image = name(first.get(0));
        Set<String> providers = new LinkedHashSet<>(Set.of(first.get(0).provider()));
        all.sort(ORDER);
        for (Record record : all) {
            if (name(record).equalsIgnoreCase(image) && providers.add(record.provider())) {
                first.add(record);
            }
        }
        return first;
    }

    private static String name(Record record) {
        return ProcessClaim.imageName(record.fields.text("Image"));
    }
}
