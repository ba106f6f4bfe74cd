package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.StreamSupport;

import pedigree.source.ReadOptions;

import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;

/** Goes through the members of a 7z, each of which comes once: most of them are packed together. */
final class SevenZipWalk {

    private static final String MISSING = "give its password with --password";
    private static final String WRONG = "expected its password, found one that does not fit; give it with --password";

    private final Unpacking unpacking;
    private final String name;
    private final int depth;
    private final LongConsumer at; // offsets as if all members packed alike: they have none of their own
    private long packed;
    private boolean locked;

    /**
     * Through the 7z called {@code name}.
     *
     * @param depth that of its members
     */
    SevenZipWalk(Unpacking unpacking, String name, int depth) {
        this.unpacking = unpacking;
        this.name = name;
        this.depth = depth;
        at = unpacking.offsets(depth);
    }

    void walk(Path file) throws IOException {
        SevenZFile.Builder builder = SevenZFile.builder().setMaxMemoryLimitKiB(Compressed.MEMORY).setPath(file);
        packed = Files.size(file);
        String password = unpacking.password();
        try (SevenZFile archive = password.isEmpty() ? builder.get() : builder.setPassword(password.toCharArray()).get()) {
            walk(archive);
        } catch (PasswordRequiredException e) {
            unpacking.encrypted(name, MISSING);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            if (isDirectoryEncrypted(file)) {
                unpacking.encrypted(name, WRONG);
            } else {
                unpacking.noLog(name, 0, true, "expected the directory of a 7z, found " + Failure.found(e));
            }
        }
    }

    /** With a wrong password, a directory that is encrypted looks like a damaged one. */
    private static boolean isDirectoryEncrypted(Path file) {
        try {
            SevenZFile.builder().setMaxMemoryLimitKiB(Compressed.MEMORY).setPath(file).get().close();
            return false;
        } catch (PasswordRequiredException e) {
            return true;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return false;
        }
    }

    private void walk(SevenZFile archive) throws IOException {
        long all = StreamSupport.stream(archive.getEntries().spliterator(), false).mapToLong(SevenZArchiveEntry::getSize).sum();
        long before = 0;
        boolean whole = true;
        for (Optional<SevenZArchiveEntry> entry = next(archive); whole && entry.isPresent(); entry = next(archive)) {
            whole = visit(archive, entry.get());
            before += entry.get().getSize();
            at.accept(all > 0 ? (long) (packed * (double) before / all) : 0);
        }
        if (locked) {
            unpacking.encrypted(name, unpacking.password().isEmpty() ? MISSING : WRONG);
        }
    }

    private static Optional<SevenZArchiveEntry> next(SevenZFile archive) throws IOException {
        return Optional.ofNullable(archive.getNextEntry());
    }

    /** Visits a member; gives whether it was whole, so that another can come. */
    private boolean visit(SevenZFile archive, SevenZArchiveEntry entry) throws IOException {
        String whole = name + '!' + entry.getName();
        if (entry.isDirectory() || entry.isAntiItem() || !unpacking.wants(whole)) {
            return true;
        }
        unpacking.countMember();
        if (isEncrypted(entry) && unpacking.password().isEmpty()) {
            locked = true;
            return true;
        }
        unpacking.unpacking(whole, entry.getSize());
        Flaws flaws = new Flaws();
        InputStream bytes = unpacking.counted(new MemberBytes(new Current(archive), entry.getSize(), flaws));
        Content content = Content.of(whole, entry.getSize(), bytes, flaws);
        try (content) {
            locked = isEncrypted(entry) && !isDecrypted(content, bytes);
            if (!locked) {
                unpacking.visit(content, depth, false);
            }
        }
        if (!locked && !flaws.damage().isEmpty()) {
            unpacking.noLog(name, 0, true, flaws.damage() + "; what lies before it was read");
        }
        return flaws.damage().isEmpty();
    }

    /** A wrong password is seen by what comes out: nothing that is known, and not what went in. */
    private static boolean isDecrypted(Content content, InputStream rest) throws IOException {
        if (content.container().isEmpty() && content.format(ReadOptions.PLAIN).isEmpty()) {
            rest.transferTo(OutputStream.nullOutputStream());
            return content.flaws().damage().isEmpty();
        }
        return true;
    }

    private static boolean isEncrypted(SevenZArchiveEntry entry) {
        return entry.getContentMethods() != null && StreamSupport.stream(entry.getContentMethods().spliterator(), false)
                .anyMatch(method -> method.getMethod() == SevenZMethod.AES256SHA256);
    }

    /** The bytes of the member that the archive stands at; its own stream for one would unpack all before it again. */
    private static final class Current extends InputStream {

        private final SevenZFile archive;

        Current(SevenZFile archive) {
            this.archive = archive;
        }

        @Override
        public int read() throws IOException {
            return archive.read();
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return archive.read(buffer, from, length);
        }
    }
}
