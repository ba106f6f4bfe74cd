package pedigree.archive;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What holds other files, or one in compressed form; told by its first bytes and never by its name. */
enum Container {
    ZIP("zip", 0, "504b0304", "504b0506"),
    SEVEN_ZIP("7z", 0, "377abcaf271c"),
    TAR("tar", 257, "7573746172"),
    GZIP("gzip", 0, "1f8b08"),
    BZIP2("bzip2", 4, "314159265359", "177245385090"), // behind BZh1 to BZh9: a block, or the end of an empty stream
    XZ("xz", 0, "fd377a585a00"),
    ZSTD("zstd", 0, "28b52ffd", "502a4d18"); // the second as pzstd begins

    /** Bytes that are enough to tell. */
    static final int ENOUGH = 512;

    private final String text;
    private final int offset;
    private final byte[][] magics;

    Container(String text, int offset, String... magics) {
        this.text = text;
        this.offset = offset;
        this.magics = Arrays.stream(magics).map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    /** What begins with {@code head}; empty where it is none of these. */
    static Optional<Container> of(byte[] head) {
        return Arrays.stream(values()).filter(container -> container.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        return Arrays.stream(magics).anyMatch(magic -> head.length >= offset + magic.length
                && Arrays.equals(head, offset, offset + magic.length, magic, 0, magic.length));
    }

    /** Whether it holds files with names of their own, rather than one without. */
    boolean isArchive() {
        return this == ZIP || this == SEVEN_ZIP || this == TAR;
    }

    /** Its name in messages: {@code gzip}. */
    String text() {
        return text;
    }
}
