package pedigree.source.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Fields;

/**
 * How a table or JSON begins: what an analyst needs to see to say what its columns are.
 *
 * @param columns the names, in order
 * @param rows    the first records
 */
public record TableHead(List<String> columns, List<Fields> rows) {

    private static final int ROWS = 10;
    private static final int HEAD = 1 << 18;
    private static final int MOST = 500;

    /**
     * The first rows of the {@code size} bytes that {@code bytes} opens.
     *
     * @throws IOException if they cannot be read, or no rows are in them
     */
    public static TableHead of(Opener bytes, long size) throws IOException {
        Collecting collecting = new Collecting();
        try (EventText text = EventText.open(bytes, size, format(bytes), Optional.of(CustomMapping.ANYTHING))) {
            for (Optional<EventText.Stretch> next = text.next(); next.isPresent() && collecting.rows.size() < ROWS; next = text.next()) {
                next.get().decode(collecting);
            }
        }
        if (collecting.rows.isEmpty()) {
            throw new IOException("expected rows under a header or JSON objects, found none");
        }
        return new TableHead(List.copyOf(collecting.columns), List.copyOf(collecting.rows));
    }

    private static TextFormat format(Opener bytes) throws IOException {
        try (InputStream stream = bytes.open()) {
            byte[] head = stream.readNBytes(HEAD);
            return Workbook.isIn(head) ? TextFormat.XLSX : TextFormat.ofTable(head);
        }
    }

    /** Takes the first records. */
    private static final class Collecting implements FormSink {

        private final Set<String> columns = new LinkedHashSet<>();
        private final List<Fields> rows = new ArrayList<>();

        @Override
        public void record(long position, boolean utc, Fields system, Fields data) {
            add(data);
        }

        @Override
        public void record(long position, Fields raw, Mapping.Mapped meaning) {
            add(raw);
        }

        private void add(Fields raw) {
            if (rows.size() < ROWS) {
                rows.add(raw);
                raw.names().toList().stream().limit(MOST).forEach(columns::add);
            }
        }

        @Override
        public void damage(long position, String reason) {
            // the rows that can be read are shown
        }

        @Override
        public void note(String text) {
            // nothing is guessed here
        }
    }
}
