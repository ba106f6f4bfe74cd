package pedigree.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import pedigree.source.Input;
import pedigree.source.ReadOptions;
import pedigree.source.SourceFormat;

/**
 * Bytes met while unpacking: of a file or a zip's member, which can be opened again and again, or ones that come only once and are spooled if they
 * are worth it.
 */
final class Content implements AutoCloseable {

    /** Bytes that tell what it is. */
    private static final int HEAD = 1 << 16;
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private final String name;
    private final long size;
    private final Flaws flaws;
    private final byte[] head;
    private final Optional<InputStream> once;
    private Optional<Input> input;
    private Optional<Spool> spool = Optional.empty();

    private Content(String name, long size, Flaws flaws, byte[] head, Optional<InputStream> once, Optional<Input> input) {
        this.name = name;
        this.size = size;
        this.flaws = flaws;
        this.head = head;
        this.once = once;
        this.input = input;
    }

    /** Bytes that can be opened again; what is wrong with them shows in {@code flaws} when they are read. */
    static Content of(Input input, Flaws flaws) throws IOException {
        try (InputStream bytes = input.open()) {
            return new Content(input.name(), input.size(), flaws, bytes.readNBytes(HEAD), Optional.empty(), Optional.of(input));
        }
    }

    /** Bytes that come once, from a stream that the caller closes; {@code size} is 0 where it is not known. */
    static Content of(String name, long size, InputStream once, Flaws flaws) throws IOException {
        return new Content(name, size, flaws, once.readNBytes(HEAD), Optional.of(leftOpen(once)), Optional.empty());
    }

    String name() {
        return name;
    }

    /** Bytes; 0 where that is not known. */
    long size() {
        return size;
    }

    Flaws flaws() {
        return flaws;
    }

    boolean isEmpty() {
        return head.length == 0;
    }

    /** Whether it comes only once, and was counted while it came. */
    boolean comesOnce() {
        return once.isPresent();
    }

    Optional<Container> container() {
        return isWorkbook() ? Optional.empty() : Container.of(head);
    }

    /** Whether it is a workbook, which is a zip to nobody but its reader. All of one that comes only once is needed to tell what is in it. */
    private boolean isWorkbook() {
        return SourceFormat.isWorkbook(head);
    }

    /** Whether it is a container of Microsoft's own (MS-CFB), as encrypted workbooks are. */
    boolean isOle() {
        return head.length >= OLE.length && Arrays.equals(head, 0, OLE.length, OLE, 0, OLE.length);
    }

    /** What log it is, by its first bytes; empty where it is none. */
    Optional<SourceFormat> format(ReadOptions options) throws IOException {
        return SourceFormat.of(isWorkbook() ? input() : input.orElse(new Input(name, size, Optional.empty(), () -> new ByteArrayInputStream(head))), options);
    }

    /** All of it, from its first byte. Of one that comes only once, this or {@link #input} can be asked for, once. */
    InputStream bytes() throws IOException {
        return once.isPresent() ? new SequenceInputStream(new ByteArrayInputStream(head), once.get()) : input.get().open();
    }

    /** It as an input, which is gone when this is closed. */
    Input input() throws IOException {
        if (input.isEmpty()) {
            input = Optional.of(Input.of(spooled(), name));
        }
        return input.get();
    }

    /** It as a file, which may be gone when this is closed. */
    Path path() throws IOException {
        return input().path().isPresent() ? input().path().get() : spooled();
    }

    private static InputStream leftOpen(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public void close() {
                // whoever opened it closes it: more may be in it
            }
        };
    }

    private Path spooled() throws IOException {
        if (spool.isEmpty()) {
            try (InputStream bytes = bytes()) {
                spool = Optional.of(Spool.of(bytes));
            }
        }
        return spool.get().path();
    }

    @Override
    public void close() {
        spool.ifPresent(Spool::close);
    }
}
