package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import pedigree.event.SafeText;
import pedigree.source.Input;
import pedigree.source.ReadOptions;
import pedigree.source.Reading;

/** What is found in a file, a line each: {@code name: log of 300 bytes; note: …}, {@code name: no log: …}, {@code name: failure: …}. */
final class Unpacked implements Visitor {

    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /** What is found in {@code file}, which was given. Names are those in its folder. */
    static Unpacked of(Path file, Limits limits, String password) {
        Unpacked unpacked = new Unpacked(file.getParent());
        new Unpacking(limits, ReadOptions.PLAIN.withPassword(password), unpacked).visit(file, file.toString(), true);
        return unpacked;
    }

    static Unpacked of(Path file) {
        return of(file, Limits.USUAL, "");
    }

    List<String> lines() {
        return lines;
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The logs' contents. */
    List<byte[]> contents() {
        return contents;
    }

    @Override
    public void found(Candidate candidate) {
        String name = SafeText.of(candidate.name().substring(folder.toString().length() + 1));
        if (candidate instanceof Candidate.NoLog none) {
            lines.add(name + (none.failure() ? ": failure: " : ": no log: ") + none.reason());
            return;
        }
        Candidate.Log log = (Candidate.Log) candidate;
        byte[] content = read(log.input());
        contents.add(content);
        StringBuilder line = new StringBuilder(name + ": log of " + content.length + " bytes");
        log.flaws().tell(log.name(), reading -> line.append("; ").append(text(reading)));
        lines.add(line.toString());
    }

    /** Twice: an input opens again and again. */
    private static byte[] read(Input input) {
        try (InputStream first = input.open(); InputStream second = input.open()) {
            first.readNBytes(10);
            return second.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Reading reading) {
        return reading instanceof Reading.Unreadable damage ? "lost at " + damage.origin().position() + ": " + damage.reason() : "note: " + ((Reading.Note) reading).text();
    }

    /** What is taken for a log, and does not compress. */
    static byte[] log(int size) {
        byte[] log = new byte[size];
        new Random(size).nextBytes(log);
        System.arraycopy("ElfFile\0".getBytes(StandardCharsets.US_ASCII), 0, log, 0, 8);
        return log;
    }
}
