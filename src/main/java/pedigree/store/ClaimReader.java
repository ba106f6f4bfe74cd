package pedigree.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import pedigree.event.Category;
import pedigree.event.Role;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Relation;
import pedigree.store.ClaimTable.Row;

/** Reads the claims of one block, as {@link ClaimCodec} wrote them. Not thread-safe. */
final class ClaimReader {

    private static final Category[] CATEGORIES = Category.values();
    private static final Role[] ROLES = Role.values();
    private static final long NO_MACHINE = 0xffff_ffffL;

    private final Packed.Reader bytes;
    private final int[] numbers;
    private final TextTable texts;

    /** @param numbers see {@link ClaimCodec#texts} */
    ClaimReader(byte[] data, byte[] numbers, TextTable texts) throws IOException {
        bytes = new Packed.Reader(data);
        this.texts = texts;
        Packed.Reader packed = new Packed.Reader(numbers);
        this.numbers = new int[packed.count()];
        for (int i = 0; i < this.numbers.length; i++) {
            this.numbers[i] = (int) packed.number();
        }
    }

    /** Hands over those of {@code events} events, of which the first of the block is {@code first}; those of other categories are passed over. */
    void read(long first, int events, Set<Category> categories, ClaimTable.Visitor sink) throws IOException, SQLException {
        long event = first;
        long time = 0;
        long recordId = 0;
        for (int i = 0; i < events; i++) {
            event += bytes.number();
            time += bytes.signed();
            recordId += bytes.signed();
            int type = named();
            int host = named();
            long kind = bytes.number();
            Category category = category(kind >>> 1);
            long boot = bytes.number();
            long more = bytes.number();
            int machine = (more & 1) == 0 ? 0 : named();
            int relatives = (int) (more >>> 1);
            if (categories.contains(category)) {
                sink.row(new Row(event, time, (kind & ClaimCodec.HEADER) != 0, recordId, type, host, machine, category,
                        boot == 0 ? 0 : number(boot - 1), claim(), claim(), claim(), relatives(relatives)));
            } else {
                skip(relatives);
            }
        }
    }

    private void skip(int relatives) throws IOException {
        for (int i = 0; i < ClaimCodec.CLAIMS; i++) {
            skip();
        }
        for (int i = 0; i < relatives; i++) {
            bytes.number();
            skip();
        }
    }

    private List<Relation> relatives(int count) throws IOException, SQLException {
        if (count == 0) {
            return List.of();
        }
        List<Relation> relatives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long role = bytes.number();
            if (role < 0 || role >= ROLES.length) {
                throw new IOException("expected a role below %d, found %d".formatted(ROLES.length, role));
            }
            relatives.add(new Relation(ROLES[(int) role], claim()));
        }
        return relatives;
    }

    private int named() throws IOException {
        return number(bytes.number());
    }

    private int number(long inBlock) throws IOException {
        if (inBlock < 0 || inBlock >= numbers.length) {
            throw new IOException("expected a text below %d, found %d".formatted(numbers.length, inBlock));
        }
        return numbers[(int) inBlock];
    }

    private void skip() throws IOException {
        int held = (int) bytes.number();
        bytes.take((held & ClaimCodec.GUID) != 0 ? 16 : 0);
        bytes.skip(Integer.bitCount(held & ~ClaimCodec.GUID));
    }

    private Claim claim() throws IOException, SQLException {
        int held = (int) bytes.number();
        if (held == 0) {
            return Claim.NONE;
        }
        long high = 0;
        long low = 0;
        if ((held & ClaimCodec.GUID) != 0) {
            high = bytes.fixed();
            low = bytes.fixed();
        } else if ((held & ClaimCodec.OTHER_ID) != 0) {
            Packed.Reader hash = new Packed.Reader(hash(texts.text(named())));
            high = hash.fixed() & NO_MACHINE; // so that none is taken for a GUID of Sysmon's, which begins with the machine
            low = hash.fixed();
        }
        long pid = (held & ClaimCodec.PID) != 0 ? bytes.number() : Row.UNKNOWN;
        int image = (held & ClaimCodec.IMAGE) != 0 ? named() : 0;
        long start = (held & ClaimCodec.START) != 0 ? bytes.number() : Row.UNKNOWN;
        return new Claim((held & (ClaimCodec.GUID | ClaimCodec.OTHER_ID)) != 0, high, low, pid, image, start);
    }

    private static Category category(long ordinal) throws IOException {
        if (ordinal < 0 || ordinal >= CATEGORIES.length) {
            throw new IOException("expected a category below %d, found %d".formatted(CATEGORIES.length, ordinal));
        }
        return CATEGORIES[(int) ordinal];
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
