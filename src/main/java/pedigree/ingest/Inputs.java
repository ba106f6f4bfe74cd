package pedigree.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import pedigree.archive.Limits;
import pedigree.archive.Spool;
import pedigree.archive.Unpacking;
import pedigree.archive.Visitor;
import pedigree.source.ReadOptions;

/**
 * The files that are meant by what was given: files themselves, and all files below folders, links followed, in order of path; and what lies in
 * them, where they are archives.
 */
public final class Inputs {

    private static final String STDIN = "-";

    /**
     * A file on the disk.
     *
     * @param path  where it is
     * @param name  what it is called: as given, below a folder joined with {@code /}
     * @param named whether it was given itself: then it is a failure if it holds no log
     * @param size  bytes; 0 where that is not known before it is read
     */
    private record Found(Path path, String name, boolean named, long size) { }

    private Inputs() {
    }

    /**
     * Hands to {@code visitor} what is meant by {@code given}, each while it can be read.
     *
     * @param options what the analyst chose
     * @param besides files below a folder that are none of what is meant
     */
    static void visit(Iterable<String> given, ReadOptions options, Predicate<? super Path> besides, Visitor visitor) {
        Unpacking unpacking = new Unpacking(Limits.USUAL, options, visitor);
        List<Found> files = new ArrayList<>();
        given.forEach(input -> files(input).stream().filter(file -> file.named() || !besides.test(file.path())).forEach(files::add));
        long all = files.stream().mapToLong(Found::size).sum();
        long before = 0;
        for (int i = 0; i < files.size(); i++) {
            Found file = files.get(i);
            visitor.visiting(new Visitor.Place(file.path(), i + 1, files.size(), before, all));
            if (file.name().equals(STDIN)) {
                visitStdin(unpacking);
            } else {
                unpacking.visit(file.path(), file.name(), file.named());
            }
            before += file.size();
        }
    }

    /** Hands to {@code visitor} what a case knows as {@code name}, in no archive or in any; nothing where it is gone. Memory and time as for reading it. */
    public static void visitAgain(String name, Visitor visitor) {
        Visitor only = new Only(name, visitor);
        for (int end = name.indexOf('!'); end >= 0; end = name.indexOf('!', end + 1)) {
            visitFile(name.substring(0, end), only);
        }
        visitFile(name, only);
    }

    /** The file on the disk that a case knows as {@code name}, or that holds what it knows so; empty where it is gone. */
    public static Optional<Path> file(String name) {
        for (int end = name.indexOf('!'); end >= 0; end = name.indexOf('!', end + 1)) {
            File archive = new File(name.substring(0, end));
            if (archive.isFile()) {
                return Optional.of(archive.toPath());
            }
        }
        return Optional.of(new File(name)).filter(File::isFile).map(File::toPath);
    }

    private static void visitFile(String name, Visitor visitor) {
        File file = new File(name); // takes any name, also one that can be none here
        if (file.isFile()) {
            new Unpacking(Limits.USUAL, ReadOptions.PLAIN, visitor).visit(file.toPath(), name, false);
        }
    }

    /** What comes from stdin becomes a file: it is read more than once. */
    private static void visitStdin(Unpacking unpacking) {
        try (Spool spool = Spool.of(System.in)) {
            unpacking.visit(spool.path(), STDIN, true);
        } catch (IOException e) {
            unpacking.visit(Path.of(STDIN), STDIN, true); // fails, and is told of
        }
    }

    /** The files meant by {@code given}. What cannot be listed is one itself, and fails when it is read. */
    private static List<Found> files(String given) {
        Path path = Path.of(given);
        if (!Files.isDirectory(path)) {
            return List.of(new Found(path, given, true, given.equals(STDIN) ? 0 : path.toFile().length()));
        }
        List<Found> found = new ArrayList<>();
        String prefix = given.endsWith("/") || given.endsWith("\\") ? given.substring(0, given.length() - 1) : given;
        try {
            Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(path, prefix, found));
        } catch (IOException e) {
            return List.of(new Found(path, given, true, 0));
        }
        found.sort(Comparator.comparing(Found::name));
        return found;
    }

    /** Collects files; a folder that cannot be listed is collected itself, so that it is reported. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final String prefix;
        private final List<Found> found;

        Walk(Path root, String prefix, List<Found> found) {
            this.root = root;
            this.prefix = prefix;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                add(file, false, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) { // a link back up: what it holds is met anyway
                add(file, !(e instanceof NoSuchFileException), 0);
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file, boolean named, long size) {
            StringBuilder name = new StringBuilder(prefix);
            root.relativize(file).forEach(part -> name.append('/').append(part));
            found.add(new Found(file, name.toString(), named, size));
        }
    }
}
