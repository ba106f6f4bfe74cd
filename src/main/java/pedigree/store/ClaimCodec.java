package pedigree.store;

import java.util.Optional;
import java.util.UUID;

import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.ProcessClaim;
import pedigree.event.Relative;
import pedigree.store.ClaimTable.Row;

/**
 * The claims of events as bytes, one event behind the other; numbers as differences to the event before. Events without a claim are left out,
 * creations never. Not thread-safe.
 */
final class ClaimCodec {

    static final int HEADER = 1; // beside the category: only the record's header tells the time
    static final int GUID = 1;
    static final int OTHER_ID = 2;
    static final int PID = 4;
    static final int IMAGE = 8;
    static final int START = 16;
    static final int CLAIMS = 3; // process, parent and target; relatives follow

    private final BlockTexts texts;
    private final Packed bytes = new Packed();
    private int count;
    private int event;
    private long time;
    private long recordId;

    /** @param texts numbers the texts that are named */
    ClaimCodec(BlockTexts texts) {
        this.texts = texts;
    }

    /** How many events there are that claim something. */
    int count() {
        return count;
    }

    /** What was added. */
    byte[] toBytes() {
        return bytes.toBytes();
    }

    /** Adds what an event claims, if it claims anything; {@code number} is its place in the block, from 0. */
    void add(int number, Event evidence) {
        boolean silent = evidence.process().isEmpty() && evidence.target().isEmpty() && evidence.machine().isEmpty();
        if (silent && !ClaimTable.STARTS.contains(evidence.category())) {
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
        bytes.add(texts.namedNumber(evidence.type()));
        bytes.add(texts.namedNumber(evidence.host()));
        bytes.add(evidence.category().ordinal() << 1 | (evidence.ownTime().isPresent() ? 0 : HEADER));
        String boot = evidence.boot();
        bytes.add(boot.isEmpty() ? 0 : texts.namedNumber(boot) + 1);
        addMore(evidence);
        add(evidence.process());
        add(evidence.parent());
        add(evidence.target());
        for (Relative relative : evidence.relatives()) {
            bytes.add(relative.role().ordinal());
            add(Optional.of(relative.claim()));
        }
    }

    /** What Windows' own records do not have: one byte of theirs. */
    private void addMore(Event evidence) {
        boolean hasMachine = !evidence.machine().isEmpty();
        bytes.add(evidence.relatives().size() * 2L + (hasMachine ? 1 : 0));
        if (hasMachine) {
            bytes.add(texts.namedNumber(evidence.machine()));
        }
    }

    private void add(Optional<ProcessClaim> claimed) {
        if (claimed.isEmpty()) {
            bytes.add(0);
            return;
        }
        ProcessClaim claim = claimed.get();
        int id = claim.id().isEmpty() ? 0 : UniqueId.isGuid(claim.id()) ? GUID : OTHER_ID;
        bytes.add(id | (claim.pid().isPresent() ? PID : 0) | (claim.image().isEmpty() ? 0 : IMAGE) | (claim.start().isPresent() ? START : 0));
        if (id == GUID) {
            UUID guid = UUID.fromString(claim.id());
            bytes.addFixed(guid.getMostSignificantBits());
            bytes.addFixed(guid.getLeastSignificantBits());
        } else if (id == OTHER_ID) {
            bytes.add(texts.namedNumber(claim.id()));
        }
        if (claim.pid().isPresent()) {
            bytes.add(claim.pid().getAsLong());
        }
        if (!claim.image().isEmpty()) {
            bytes.add(texts.namedNumber(claim.image()));
        }
        if (claim.start().isPresent()) {
            bytes.add(claim.start().get().ticks());
        }
    }

    /** The numbers in the case of the texts that a block names, as {@link ClaimReader} wants them. */
    static byte[] texts(int[] numbersInCase) {
        Packed packed = new Packed(4 * numbersInCase.length + 10);
        packed.add(numbersInCase.length);
        for (int number : numbersInCase) {
            packed.add(number);
        }
        return packed.toBytes();
    }
}
