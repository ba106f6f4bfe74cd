package pedigree.investigation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The one folder of ours on a machine: settings and temporary cases.
 *
 * <p>{@code -Dpedigree.home} moves it; otherwise it is below {@code %APPDATA%}, {@code ~/Library/Application Support} or
 * {@code $XDG_CONFIG_HOME} ({@code ~/.config}).
 */
public final class Home {

    private static final String SUFFIX = ".pedigree";

    private Home() {
    }

    /** The folder; it may not be there yet. */
    public static Path folder() {
        String moved = System.getProperty("pedigree.home", "");
        return moved.isEmpty() ? ofSystem().resolve("pedigree") : Path.of(moved);
    }

    private static Path ofSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            return environment("APPDATA").orElse(user.resolve("AppData").resolve("Roaming"));
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support");
        }
        return environment("XDG_CONFIG_HOME").orElse(user.resolve(".config"));
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
    }

    /**
     * A new name for a temporary case. Its file begins with the number of this process, so that {@link #sweep} leaves cases in use alone.
     *
     * @throws IOException if the folder cannot be made
     */
    static Path temporaryCase() throws IOException {
        Path folder = Files.createDirectories(temporary());
        Path file = Files.createTempFile(folder, ProcessHandle.current().pid() + "-", SUFFIX);
        Files.delete(file);
        return file;
    }

    /** Removes the temporary cases of processes that are gone. */
    static void sweep() throws IOException {
        if (!Files.isDirectory(temporary())) {
            return;
        }
        try (DirectoryStream<Path> cases = Files.newDirectoryStream(temporary(), "*" + SUFFIX + "*")) {
            for (Path file : cases) {
                if (!isInUse(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isInUse(String name) {
        String number = name.replaceFirst("-.*", "");
        return number.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(number)).map(ProcessHandle::isAlive).orElse(false);
    }

    private static Path temporary() {
        return folder().resolve("temporary");
    }

    /** Removes a case and what SQLite may have left beside it. */
    static void remove(Path file) {
        for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
