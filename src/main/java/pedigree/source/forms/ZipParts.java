package pedigree.source.forms;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook, a zip that is read from its first byte to its last. What they unfold to has the limits that archives have: what is more
 * than 256 MiB and 500 times the size of the zip is taken for a bomb.
 */
final class ZipParts extends InputStream {

    private static final long FREE = 256L << 20;
    private static final int RATIO = 500;
    private static final int MOST = 10_000;
    private static final int BLOCK = 1 << 16;

    private final Source source;
    private final ZipInputStream zip;
    private final long size;
    private final long free;
    private long unpacked;
    private int parts;

    /** Those in {@code bytes}, which are {@code size} many and closed with this. */
    ZipParts(InputStream bytes, long size) {
        this(bytes, size, FREE);
    }

    /** The same, but with so many bytes that may be unfolded whatever the ratio. */
    ZipParts(InputStream bytes, long size, long free) {
        source = new Source(bytes);
        zip = new ZipInputStream(source);
        this.size = size;
        this.free = free;
    }

    /**
     * The name of the next part, whose content this gives then; empty behind the last.
     *
     * @throws ZipException if what was read so far is damaged, or too much
     */
    Optional<String> next() throws IOException {
        byte[] rest = new byte[BLOCK];
        while (parts > 0 && read(rest, 0, BLOCK) >= 0) {
            continue; // whoever asked for it has read enough of it
        }
        if (++parts > MOST) {
            throw new ZipException("more than 10,000 parts");
        }
        try {
            return Optional.ofNullable(zip.getNextEntry()).map(part -> part.getName().replace('\\', '/'));
        } catch (IOException | IllegalArgumentException e) { // the second for a name in no encoding
            throw source.damage(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read;
        try {
            read = zip.read(buffer, from, length);
        } catch (IOException e) {
            throw source.damage(e);
        }
        unpacked += Math.max(0, read);
        if (unpacked > free && unpacked / RATIO > size) {
            throw new ZipException(String.format(Locale.ROOT, "more than %,d times as much as its %,d bytes: it may be a bomb", RATIO, size));
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The bytes of the zip. It knows whether they could not be had, as the library throws the same for damage. */
    private static final class Source extends FilterInputStream {

        private IOException failure;

        Source(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                return in.read(buffer, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /** That the zip is damaged, where {@code e} does not come from here. */
        ZipException damage(Exception e) throws IOException {
            if (failure != null) {
                throw failure;
            }
            String found = e instanceof EOFException ? "their end too early" : e.getMessage();
            return (ZipException) new ZipException(found == null ? "damage" : found).initCause(e);
        }
    }
}
