package pedigree.export;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import pedigree.event.ActivityKind;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Timestamp;
import pedigree.store.CaseFile;
import pedigree.store.StoredEvent;

/**
 * The script blocks that a process ran, put together of the parts in which they were logged: on demand, of one process, and stored nowhere. All its
 * records are of one host, so that a block is told by its id. A part that was logged or exported twice counts once.
 *
 * @param blocks in the order of their first records
 * @param more   whether there are more records than were read
 */
public record ScriptBlocks(List<ScriptBlock> blocks, boolean more) {

    /** How many records are read at most. */
    static final int MOST_RECORDS = 4_000;

    /** How many characters of all blocks together are kept. */
    static final int MOST_CHARACTERS = 4_000_000;

    /** The largest number of parts that is believed; Windows cuts at about 16,000 characters. */
    private static final int MOST_PARTS = 100_000;

    /** The script blocks of a process. */
    public static ScriptBlocks of(CaseFile caseFile, int process) throws SQLException {
        if (caseFile.activity().of(process).stream().noneMatch(count -> count.kind() == ActivityKind.SCRIPT)) {
            return new ScriptBlocks(List.of(), false); // known at once, however many other records it has
        }
        return of(caseFile.events().of(process, Category.PS_SCRIPT, MOST_RECORDS + 1));
    }

    static ScriptBlocks of(List<StoredEvent> records) {
        Map<String, Parts> blocks = new LinkedHashMap<>();
        int left = MOST_CHARACTERS;
        for (StoredEvent stored : records.subList(0, Math.min(records.size(), MOST_RECORDS))) {
            String id = stored.event().field("ScriptBlockId");
            Parts block = blocks.computeIfAbsent(id.isEmpty() ? "#" + stored.id() : id, key -> new Parts(id, stored.event()));
            left -= block.add(stored.event(), left);
        }
        return new ScriptBlocks(blocks.values().stream().map(Parts::block).toList(), records.size() > MOST_RECORDS);
    }

    /** A block under way. */
    private static final class Parts {

        private final String id;
        private final TreeMap<Integer, String> texts = new TreeMap<>();
        private Optional<Timestamp> time;
        private String path = "";
        private int total = 1;
        private boolean cut;

        Parts(String id, Event first) {
            this.id = id;
            time = first.time();
        }

        /** Adds a part, if it is new, as far as it fits, and says how many characters that were. */
        int add(Event record, int most) {
            int number = number(record.field("MessageNumber"));
            total = Math.max(total, Math.max(number, number(record.field("MessageTotal"))));
            path = path.isEmpty() ? record.field("Path") : path;
            if (record.time().isPresent() && (time.isEmpty() || record.time().get().compareTo(time.get()) < 0)) {
                time = record.time();
            }
            if (texts.containsKey(number)) {
                return 0;
            }
            String text = record.field("ScriptBlockText");
            cut |= text.length() > most;
            String kept = text.substring(0, Math.min(text.length(), most));
            texts.put(number, kept);
            return kept.length();
        }

        private static int number(String text) {
            boolean fits = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            int number = fits ? Integer.parseInt(text) : 1;
            return Math.max(1, Math.min(number, MOST_PARTS));
        }

        ScriptBlock block() {
            return new ScriptBlock(id, path, time, total, texts, cut);
        }
    }
}
