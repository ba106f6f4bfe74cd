package pedigree.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The central directory of a zip: what is in it, read member by member, so that a million of them cost no memory (APPNOTE 4.3.12 to 4.3.16).
 *
 * @param zip   the file
 * @param start where the directory is
 * @param end   where its end record is
 * @param shift how far everything lies behind where the zip says: something stands before it
 */
record ZipDirectory(Path zip, long start, long end, long shift) {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END64 = 0x06064b50;
    private static final int END64_SIZE = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int ZIP64 = 1;
    private static final int COMMENT = 0xffff;
    private static final long UNKNOWN = 0xffffffffL;

    /** Takes the members, in the order of the directory. */
    @FunctionalInterface
    interface Sink {
        void member(ZipMember member) throws IOException;
    }

    /** The directory of {@code zip}, every entry of which was looked at. */
    static ZipDirectory of(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            long end = end(file);
            ZipBytes record = ZipBytes.read(file, end, END_SIZE);
            long size = record.u32(12);
            long offset = record.u32(16);
            if (end >= LOCATOR_SIZE && ZipBytes.read(file, end - LOCATOR_SIZE, LOCATOR_SIZE).u32(0) == LOCATOR) {
                end = end64(file, end - LOCATOR_SIZE);
                ZipBytes record64 = ZipBytes.read(file, end, END64_SIZE);
                size = record64.u64(40);
                offset = record64.u64(48);
            }
            ZipDirectory directory = new ZipDirectory(zip, end - size, end, end - size - offset);
            if (size < 0 || directory.start < 0 || directory.shift < 0) {
                throw new IOException(Failure.offset(end) + ": expected a directory of " + size + " bytes before it, found no room for it");
            }
            directory.forEach(file, member -> { });
            return directory;
        }
    }

    private static long end(FileChannel file) throws IOException {
        long size = file.size();
        int count = (int) Math.min(size, COMMENT + END_SIZE);
        ZipBytes tail = ZipBytes.read(file, size - count, count);
        for (int at = count - END_SIZE; at >= 0; at--) {
            if (tail.u32(at) == END) {
                return size - count + at;
            }
        }
        throw new IOException(Failure.offset(size) + ": expected the zip's directory before its end, found none: it is cut or damaged");
    }

    /** The end record of a zip64 stands right before what locates it, wherever that says it is. */
    private static long end64(FileChannel file, long locator) throws IOException {
        long end = locator - END64_SIZE;
        if (end < 0 || ZipBytes.read(file, end, 4).u32(0) != END64) {
            end = ZipBytes.read(file, locator, LOCATOR_SIZE).u64(8);
        }
        if (end < 0 || end > locator - END64_SIZE || ZipBytes.read(file, end, 4).u32(0) != END64) {
            throw new IOException(Failure.offset(locator) + ": expected the end record of a zip64, found none");
        }
        return end;
    }

    /** Hands all members to {@code sink}. */
    void forEach(Sink sink) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            forEach(file, sink);
        }
    }

    private void forEach(FileChannel file, Sink sink) throws IOException {
        long at = start;
        while (at < end) {
            ZipBytes fixed = ZipBytes.read(file, at, (int) Math.min(end - at, ENTRY_SIZE));
            if (fixed.bytes().limit() < ENTRY_SIZE || fixed.u32(0) != ENTRY) {
                throw new IOException(Failure.offset(at) + ": expected an entry of the zip's directory, found something else");
            }
            int length = ENTRY_SIZE + fixed.u16(28) + fixed.u16(30);
            if (length > end - at) {
                throw new IOException(Failure.offset(at) + ": expected an entry of " + length + " bytes in the zip's directory, found its end");
            }
            sink.member(member(ZipBytes.read(file, at, length)));
            at += length + fixed.u16(32);
        }
    }

    private ZipMember member(ZipBytes entry) {
        int nameLength = entry.u16(28);
        int extra = ENTRY_SIZE + nameLength;
        long[] wide = wide(entry, extra, entry.u32(24), entry.u32(20), entry.u32(42));
        int flags = entry.u16(8);
        return new ZipMember(entry.name(ENTRY_SIZE, nameLength, flags), flags, entry.u16(10), entry.u32(16), wide[1], Math.max(0, wide[0]), wide[2] + shift);
    }

    /** Those of the numbers that need more than 32 bits stand in an extra field, in this order. */
    static long[] wide(ZipBytes entry, int extra, long... numbers) {
        int at = entry.extra(ZIP64, extra, entry.bytes().limit() - extra);
        int end = at < 0 ? at : at + entry.u16(at - 2);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == UNKNOWN && at + 8 <= end) {
                numbers[i] = entry.u64(at);
                at += 8;
            }
        }
        return numbers;
    }
}
