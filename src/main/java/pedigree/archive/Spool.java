package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A temporary file of bytes that come only once. It is gone when it is closed or this program ends; if that was killed, when another begins.
 *
 * <p>Its name has nothing of the name of what it holds, which an attacker may have chosen.
 */
public final class Spool implements AutoCloseable {

    private static final int BLOCK = 1 << 16;
    private static final String PREFIX = "pedigree-";
    private static final String SUFFIX = ".spool";
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    static {
        sweep();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVE.forEach(Spool::remove)));
    }

    private final Path path;

    private Spool(Path path) {
        this.path = path;
    }

    /** All of {@code bytes}, which the caller closes. */
    public static Spool of(InputStream bytes) throws IOException {
        Path path = Files.createTempFile(FOLDER, PREFIX + ProcessHandle.current().pid() + '-', SUFFIX);
        LIVE.add(path);
        Spool spool = new Spool(path);
        boolean whole = false;
        try {
            spool.fill(bytes);
            whole = true;
            return spool;
        } finally {
            if (!whole) {
                spool.close();
            }
        }
    }

    private void fill(InputStream bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream file = Files.newOutputStream(path)) {
            for (int read; (read = bytes.read(block, 0, BLOCK)) >= 0; ) {
                file.write(block, 0, read);
            }
        }
    }

    /** The file. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        remove(path);
        LIVE.remove(path);
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit(); // still open somewhere, where that matters
        }
    }

    /** Removes what was left by processes that are gone. */
    private static void sweep() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                String[] parts = file.getFileName().toString().split("-");
                if (parts[1].matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty()) {
                    remove(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return; // what was left stays a little longer
        }
    }
}
