package pedigree.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The members of a zip whose directory is lost, by their local headers, one behind the other (APPNOTE 4.3.7 to 4.3.9). */
final class ZipScan {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIPTOR_SIZE = 24;
    private static final int BLOCK = 1 << 16;

    private final FileChannel file;
    private final ZipDirectory.Sink sink;

    private ZipScan(FileChannel file, ZipDirectory.Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Hands the members up to the damage to {@code sink}; of the last one, there may be only a part. */
    static void forEach(Path zip, ZipDirectory.Sink sink) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            new ZipScan(file, sink).scan();
        }
    }

    private void scan() throws IOException {
        long at = 0;
        while (at >= 0 && at + LOCAL_SIZE <= file.size()) {
            ZipBytes fixed = ZipBytes.read(file, at, LOCAL_SIZE);
            int length = LOCAL_SIZE + fixed.u16(26) + fixed.u16(28);
            if (fixed.u32(0) != LOCAL || at + length > file.size()) {
                return;
            }
            at = member(ZipBytes.read(file, at, length), at);
        }
    }

    /** Hands on the member whose header is at an offset; gives the offset behind it, or -1 where it has no end. */
    private long member(ZipBytes header, long at) throws IOException {
        int nameLength = header.u16(26);
        int flags = header.u16(6);
        int length = header.bytes().limit();
        long[] wide = ZipDirectory.wide(header, LOCAL_SIZE + nameLength, header.u32(22), header.u32(18));
        String name = header.name(LOCAL_SIZE, nameLength, flags);
        boolean sizesFollow = (flags & 1 << 3) != 0;
        OptionalLong descriptor = sizesFollow ? descriptor(at + length) : OptionalLong.empty();
        if (descriptor.isPresent()) {
            long packed = descriptor.getAsLong() - at - length;
            sink.member(new ZipMember(name, flags, header.u16(8), 0, packed, -1, at));
            return behind(descriptor.getAsLong());
        }
        long packed = sizesFollow ? file.size() - at - length : wide[1];
        sink.member(new ZipMember(name, flags, header.u16(8), header.u32(14), packed, sizesFollow ? -1 : wide[0], at));
        return sizesFollow ? -1 : at + length + packed;
    }

    /** Where the sizes stand that the header of a member does not have: behind as many bytes as they say. */
    private OptionalLong descriptor(long start) throws IOException {
        long last = file.size() - DESCRIPTOR_SIZE;
        for (long block = start; block <= last; block += BLOCK) {
            ZipBytes bytes = ZipBytes.read(file, block, (int) Math.min(BLOCK + DESCRIPTOR_SIZE, file.size() - block));
            for (int i = 0; i < BLOCK && block + i <= last; i++) {
                boolean found = bytes.u32(i) == DESCRIPTOR && (bytes.u32(i + 8) == block + i - start || bytes.u64(i + 8) == block + i - start);
                if (found) {
                    return OptionalLong.of(block + i);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The offset behind a descriptor, which has numbers of 32 or 64 bits. */
    private long behind(long descriptor) throws IOException {
        for (long next : new long[] {descriptor + 16, descriptor + 24}) {
            if (next + 4 <= file.size() && ZipBytes.read(file, next, 4).u32(0) == LOCAL) {
                return next;
            }
        }
        return -1;
    }
}
