package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a member that comes once. It ends at the first damage, which becomes a flaw. */
final class MemberBytes extends BlockStream {

    private final InputStream bytes;
    private final long size;
    private final Flaws flaws;
    private long position;

    /** A member of {@code size} bytes, at which {@code bytes} end or fail. */
    MemberBytes(InputStream bytes, long size, Flaws flaws) {
        this.bytes = bytes;
        this.size = size;
        this.flaws = flaws;
    }

    /** The libraries throw all of these at damaged bytes. */
    @Override
    public int read(byte[] buffer, int from, int length) {
        if (!flaws.damage().isEmpty()) {
            return -1;
        }
        try {
            int read = bytes.read(buffer, from, Math.min(Compressed.SMALL, length));
            position += Math.max(0, read);
            return read;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            flaws.damage(position, "the archive's member is damaged: expected its " + size + " bytes, found " + position + " and then " + Failure.found(e));
            return -1;
        }
    }
}
