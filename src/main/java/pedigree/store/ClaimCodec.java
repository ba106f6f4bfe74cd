package pedigree.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Category;
import pedigree.event.ProcessClaim;
import pedigree.event.Role;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Relation;
import pedigree.store.ClaimTable.Row;

/**
 * The claims of events as bytes, one event behind the other; numbers as differences to the event before. Events without a claim are left out,
 * creations never, nor what sensors tell of themselves. Not thread-safe.
 */
final class ClaimCodec {

    private static final Category[] CATEGORIES = Category.values();
    private static final int HEADER = 1; // beside the category: only the record's header tells the time
    private static final int ID = 1;
    private static final int PID = 2;
    private static final int IMAGE = 4;
    private static final int START = 8;
    private static final int START_KEY = 16;
    private static final int FIRST_RELATIVE = 3; // behind process, parent and target
    private static final Role[] ROLES = Role.values();

    private final Packed bytes = new Packed();
    private int count;
    private long event;
    private long time;
    private long recordId;

    /** How many events were added since {@link #take}. */
    int count() {
        return count;
    }

    void add(long number, EventBatch.Row row, BatchTexts numbers) {
        var evidence = row.event();
        boolean silent = evidence.process().isEmpty() && evidence.target().isEmpty() && evidence.machine().isEmpty();
        if (silent && !ClaimTable.STARTS.contains(evidence.category()) && !ClaimTable.OF_SENSORS.contains(evidence.category())) {
            return;
        }
        count++;
        bytes.add(number - event);
        event = number;
        long now = evidence.time().isPresent() ? evidence.time().get().ticks() : Row.UNKNOWN;
        bytes.addSigned(now - time);
        time = now;
        long id = evidence.recordId().orElse(Row.UNKNOWN);
        bytes.addSigned(id - recordId);
        recordId = id;
        bytes.add(numbers.inCase(row.type()));
        bytes.add(numbers.inCase(row.host()));
        bytes.add(evidence.category().ordinal() << 1 | (evidence.ownTime().isPresent() ? 0 : HEADER));
        bytes.add(numbers.inCase(row.boot()) + 1);
        addMore(row, numbers);
        add(evidence.process(), row, 0, numbers);
        add(evidence.parent(), row, 1, numbers);
        add(evidence.target(), row, 2, numbers);
        for (int i = 0; i < evidence.relatives().size(); i++) {
            bytes.add(evidence.relatives().get(i).role().ordinal());
            add(Optional.of(evidence.relatives().get(i).claim()), row, FIRST_RELATIVE + i, numbers);
        }
    }

    /** What Windows' own records do not have: one byte of theirs. */
    private void addMore(EventBatch.Row row, BatchTexts numbers) {
        boolean hasMachine = row.machine() != BatchTexts.NONE;
        bytes.add(row.event().relatives().size() * 2L + (hasMachine ? 1 : 0));
        if (hasMachine) {
            bytes.add(numbers.inCase(row.machine()));
        }
    }

    private void add(Optional<ProcessClaim> claimed, EventBatch.Row row, int place, BatchTexts numbers) {
        if (claimed.isEmpty()) {
            bytes.add(0);
            return;
        }
        ProcessClaim claim = claimed.get();
        UniqueId id = row.ids()[place];
        int image = numbers.inCase(row.images()[place]);
        bytes.add((id == UniqueId.NONE ? 0 : ID) | (claim.pid().isPresent() ? PID : 0) | (image == BatchTexts.NONE ? 0 : IMAGE)
                | (claim.start().isPresent() ? START : 0) | (claim.startKey() != 0 ? START_KEY : 0));
        if (id != UniqueId.NONE) {
            bytes.addFixed(id.high());
            bytes.addFixed(id.low());
        }
        if (claim.pid().isPresent()) {
            bytes.add(claim.pid().getAsLong());
        }
        if (image != BatchTexts.NONE) {
            bytes.add(image);
        }
        if (claim.start().isPresent()) {
            bytes.add(claim.start().get().ticks());
        }
        if (claim.startKey() != 0) {
            bytes.add(claim.startKey());
        }
    }

    /** The bytes of what was added, which is then forgotten. */
    byte[] take() {
        byte[] taken = bytes.toBytes();
        bytes.clear();
        count = 0;
        event = 0;
        time = 0;
        recordId = 0;
        return taken;
    }

    /** Reads the claims of {@code events} events; those of other categories are passed over. */
    static void read(byte[] data, int events, int source, Set<Category> categories, ClaimTable.Visitor sink) throws IOException, SQLException {
        Packed.Reader bytes = new Packed.Reader(data);
        long event = 0;
        long time = 0;
        long recordId = 0;
        for (int i = 0; i < events; i++) {
            event += bytes.number();
            time += bytes.signed();
            recordId += bytes.signed();
            int type = (int) bytes.number();
            int host = (int) bytes.number();
            long kind = bytes.number();
            Category category = category(kind >>> 1);
            int boot = Math.max(0, (int) bytes.number() - 1);
            long more = bytes.number();
            int machine = (more & 1) == 0 ? 0 : (int) bytes.number();
            int relatives = (int) (more >>> 1);
            if (categories.contains(category)) {
                sink.row(new Row(event, time, (kind & HEADER) != 0, recordId, type, host, machine, category, boot,
                        claim(bytes), claim(bytes), claim(bytes), relatives(bytes, relatives), source));
            } else {
                skip(bytes, relatives);
            }
        }
    }

    private static void skip(Packed.Reader bytes, int relatives) throws IOException {
        for (int i = 0; i < FIRST_RELATIVE; i++) {
            skip(bytes);
        }
        for (int i = 0; i < relatives; i++) {
            bytes.number();
            skip(bytes);
        }
    }

    private static List<Relation> relatives(Packed.Reader bytes, int count) throws IOException {
        if (count == 0) {
            return List.of();
        }
        List<Relation> relatives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long role = bytes.number();
            if (role < 0 || role >= ROLES.length) {
                throw new IOException("expected a role below %d, found %d".formatted(ROLES.length, role));
            }
            relatives.add(new Relation(ROLES[(int) role], claim(bytes)));
        }
        return relatives;
    }

    private static void skip(Packed.Reader bytes) throws IOException {
        int held = (int) bytes.number();
        bytes.take((held & ID) != 0 ? 16 : 0);
        for (int left = Integer.bitCount(held & ~ID); left > 0; left--) {
            bytes.number();
        }
    }

    private static Category category(long ordinal) throws IOException {
        if (ordinal < 0 || ordinal >= CATEGORIES.length) {
            throw new IOException("expected a category below %d, found %d".formatted(CATEGORIES.length, ordinal));
        }
        return CATEGORIES[(int) ordinal];
    }

    private static Claim claim(Packed.Reader bytes) throws IOException {
        int held = (int) bytes.number();
        if (held == 0) {
            return Claim.NONE;
        }
        long high = 0;
        long low = 0;
        if ((held & ID) != 0) {
            high = bytes.fixed();
            low = bytes.fixed();
        }
        long pid = (held & PID) != 0 ? bytes.number() : Row.UNKNOWN;
        int image = (held & IMAGE) != 0 ? (int) bytes.number() : 0;
        long start = (held & START) != 0 ? bytes.number() : Row.UNKNOWN;
        long startKey = (held & START_KEY) != 0 ? bytes.number() : 0;
        return new Claim((held & ID) != 0, high, low, pid, image, start, startKey);
    }
}
