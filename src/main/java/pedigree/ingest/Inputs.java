package pedigree.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** The files that are meant by what was given: files themselves, and all files below folders, links followed, in order of path. */
final class Inputs {

    /**
     * A file to be read.
     *
     * @param path  where it is
     * @param name  what it is called: as given, below a folder joined with {@code /}
     * @param named whether it was given itself: then it is a failure if it is no log
     */
    record Candidate(Path path, String name, boolean named) { }

    private static final String STDIN = "-";

    private Inputs() {
    }

    /** What comes from stdin, as a file: it is read more than once. A path without a file where it cannot be had. */
    private static Path spooled() {
        try {
            Path spool = Files.createTempFile("pedigree-", ".stdin");
            spool.toFile().deleteOnExit();
            Files.copy(System.in, spool, StandardCopyOption.REPLACE_EXISTING);
            return spool;
        } catch (IOException e) {
            return Path.of(STDIN);
        }
    }

    /** The files meant by {@code given}. What cannot be listed is a candidate itself, and fails when it is read. */
    static List<Candidate> of(String given) {
        if (given.equals(STDIN)) {
            return List.of(new Candidate(spooled(), given, true));
        }
        Path path = Path.of(given);
        if (!Files.isDirectory(path)) {
            return List.of(new Candidate(path, given, true));
        }
        List<Candidate> found = new ArrayList<>();
        String prefix = given.endsWith("/") || given.endsWith("\\") ? given.substring(0, given.length() - 1) : given;
        try {
            Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(path, prefix, found));
        } catch (IOException e) {
            return List.of(new Candidate(path, given, true));
        }
        found.sort(Comparator.comparing(Candidate::name));
        return found;
    }

    /** Collects files; a folder that cannot be listed is collected itself, so that it is reported. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final String prefix;
        private final List<Candidate> found;

        Walk(Path root, String prefix, List<Candidate> found) {
            this.root = root;
            this.prefix = prefix;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                found.add(candidate(file, false));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) { // a link back up: what it holds is met anyway
                found.add(candidate(file, !(e instanceof NoSuchFileException)));
            }
            return FileVisitResult.CONTINUE;
        }

        private Candidate candidate(Path file, boolean named) {
            StringBuilder name = new StringBuilder(prefix);
            root.relativize(file).forEach(part -> name.append('/').append(part));
            return new Candidate(file, name.toString(), named);
        }
    }
}
