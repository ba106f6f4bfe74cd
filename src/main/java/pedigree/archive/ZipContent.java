package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;

/** The content of a zip's member. It ends at the first damage, which becomes a flaw; so does a size or checksum other than the zip says. */
final class ZipContent extends BlockStream {

    private final InputStream content;
    private final ZipMember member;
    private final Flaws flaws;
    private final CRC32 crc = new CRC32();
    private long position;
    private boolean ended;

    ZipContent(InputStream content, ZipMember member, Flaws flaws) {
        this.content = content;
        this.member = member;
        this.flaws = flaws;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int read = readOn(buffer, from, length);
        if (read > 0) {
            crc.update(buffer, from, read);
            position += read;
        }
        return read;
    }

    /** The libraries throw all of these at damaged bytes. */
    private int readOn(byte[] buffer, int from, int length) {
        try {
            long left = member.size() < 0 ? length : member.size() - position;
            int read = content.read(buffer, from, (int) Math.min(length, left + 1));
            if (read > left) {
                return end(left, "its " + member.size() + " bytes, found more");
            }
            return read < 0 ? end() : read;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return end(-1, "more of it, found " + Failure.found(e));
        }
    }

    private int end() {
        ended = true;
        if (member.size() >= 0 && position < member.size()) {
            return end(-1, "its " + member.size() + " bytes, found " + position);
        }
        boolean checked = member.crc() != 0 && !member.isEncrypted(); // of those, the library has checked it
        if (checked && member.crc() != crc.getValue()) {
            return end(-1, String.format(Locale.ROOT, "the checksum %08x, found %08x", member.crc(), crc.getValue()));
        }
        return -1;
    }

    private int end(long last, String expected) {
        ended = true;
        flaws.damage(position, "the zip's member is damaged: expected " + expected);
        return last > 0 ? (int) last : -1;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
