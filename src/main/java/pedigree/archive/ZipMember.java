package pedigree.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.FileHeader;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A file in a zip.
 *
 * @param name   as it stands there, with its own separators
 * @param flags  general purpose bits (APPNOTE 4.4.4)
 * @param method how it is compressed (APPNOTE 4.4.5)
 * @param crc    of its content; 0 where it is not known
 * @param packed bytes in the zip
 * @param size   bytes of its content; -1 where it is not known
 * @param offset of its local header
 */
record ZipMember(String name, int flags, int method, long crc, long packed, long size, long offset) {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED64 = 9;
    private static final int BZIP2 = 12;
    private static final int ZSTD = 93;
    private static final int XZ = 95;
    private static final int AES = 99;
    private static final int LOCAL_HEADER = 30;

    boolean isFolder() {
        return name.endsWith("/") || name.endsWith("\\") && size <= 0;
    }

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /**
     * Its content, as far as it is whole; what is wrong with it shows in {@code flaws}.
     *
     * @param at takes offsets in the zip as they are read
     * @throws ZipException if the password is wrong
     */
    InputStream open(Path zip, String password, Flaws flaws, LongConsumer at) throws IOException {
        return new ZipContent(isEncrypted() ? decrypted(zip, password, at) : unpacked(zip, at), this, flaws);
    }

    private InputStream unpacked(Path zip, LongConsumer at) throws IOException {
        long start = ZipBytes.at(zip, offset, LOCAL_HEADER, bytes -> offset + LOCAL_HEADER + bytes.u16(26) + bytes.u16(28));
        InputStream packed = buffered(zip, start, start + this.packed, at);
        return switch (method) {
            case STORED -> packed;
            case DEFLATED -> inflated(packed);
            case DEFLATED64 -> new Deflate64CompressorInputStream(packed);
            case BZIP2 -> new BZip2CompressorInputStream(packed);
            case XZ -> XZCompressorInputStream.builder().setInputStream(packed).setMemoryLimitKiB(Compressed.MEMORY).get();
            case ZSTD -> new Compressed(Container.ZSTD, packed, new Flaws());
            default -> {
                packed.close();
                throw new IOException("expected a usual method of compression, found number " + method);
            }
        };
    }

    private static InputStream buffered(Path zip, long start, long end, LongConsumer at) throws IOException {
        return new BufferedInputStream(new Located(new Slice(zip, start, end), position -> at.accept(start + position)), 1 << 16);
    }

    private static InputStream inflated(InputStream packed) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, 1 << 14) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }

    private InputStream decrypted(Path zip, String password, LongConsumer at) throws IOException {
        if (method != AES && method != STORED && method != DEFLATED) {
            throw new IOException("expected a usual method of compression, found number " + method);
        }
        FileHeader header = new FileHeader();
        header.setCrc(crc);
        header.setCompressedSize(packed);
        header.setUncompressedSize(size);
        ZipInputStream bytes = new ZipInputStream(buffered(zip, offset, Long.MAX_VALUE, at), password.toCharArray());
        boolean opened = false;
        try {
            opened = bytes.getNextEntry(header, false) != null;
            return bytes;
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    /** Whether opening failed since the password is not that of this member. */
    static boolean isWrongPassword(IOException e) {
        return e instanceof ZipException failure && failure.getType() == ZipException.Type.WRONG_PASSWORD;
    }
}
