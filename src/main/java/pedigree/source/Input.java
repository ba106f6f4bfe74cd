package pedigree.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes with a name that can be opened again and again: a file, or a member of an archive.
 *
 * @param name  what it is called in everything that is shown: as given on the command line, below a folder joined with {@code /}, in an archive behind {@code !}
 * @param size  bytes
 * @param path  the file, where it is one: then positions of it can be read directly
 * @param bytes opens it from its first byte
 */
public record Input(String name, long size, Optional<Path> path, Opener bytes) {

    /** Opens the bytes of an input. */
    @FunctionalInterface
    public interface Opener {

        /** A new stream from the first byte; the caller closes it. */
        InputStream open() throws IOException;
    }

    /**
     * The file at {@code path}, called {@code name}.
     *
     * @throws IOException if its size cannot be had
     */
    public static Input of(Path path, String name) throws IOException {
        return new Input(name, Files.size(path), Optional.of(path), () -> Files.newInputStream(path));
    }

    /** A new stream from the first byte; the caller closes it. */
    public InputStream open() throws IOException {
        return bytes.open();
    }
}
