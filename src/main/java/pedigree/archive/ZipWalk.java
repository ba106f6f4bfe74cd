package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

import pedigree.source.Input;
import pedigree.source.ReadOptions;

/** Goes through the members of a zip, each of which is read where it lies. */
final class ZipWalk {

    private final Unpacking unpacking;
    private final Path zip;
    private final String name;
    private final int depth;
    private int encrypted;
    private int locked;

    /**
     * Through the zip called {@code name}.
     *
     * @param depth that of its members
     */
    ZipWalk(Unpacking unpacking, Path zip, String name, int depth) {
        this.unpacking = unpacking;
        this.zip = zip;
        this.name = name;
        this.depth = depth;
    }

    void walk() throws IOException {
        Optional<ZipDirectory> directory = directory();
        if (directory.isPresent()) {
            directory.get().forEach(this::visit);
        } else {
            ZipScan.forEach(zip, this::visit);
        }
        if (locked > 0) {
            unpacking.encrypted(name, unpacking.password().isEmpty() ? "give its password with --password"
                    : "expected its password, found one that does not fit " + locked + " of " + encrypted + " files; give theirs with --password");
        }
    }

    private Optional<ZipDirectory> directory() {
        try {
            return Optional.of(ZipDirectory.of(zip));
        } catch (IOException e) {
            unpacking.noLog(name, 0, true, Failure.reason(Optional.empty(), e) + "; what can be found without it was read");
            return Optional.empty();
        }
    }

    private void visit(ZipMember member) throws IOException {
        String whole = name + '!' + member.name();
        if (member.isFolder() || !unpacking.wants(whole)) {
            return;
        }
        unpacking.countMember();
        encrypted += member.isEncrypted() ? 1 : 0;
        if (member.isEncrypted() && unpacking.password().isEmpty()) {
            locked++;
            return;
        }
        Flaws flaws = new Flaws();
        Input input = new Input(whole, Math.max(0, member.size()), Optional.empty(), () -> member.open(zip, unpacking.password(), flaws, unpacking.offsets(depth)));
        try {
            visit(member, input, flaws);
        } catch (IOException e) {
            if (ZipMember.isWrongPassword(e)) {
                locked++;
            } else {
                unpacking.noLog(whole, input.size(), true, Failure.reason(Optional.empty(), e));
            }
        }
    }

    private void visit(ZipMember member, Input input, Flaws flaws) throws IOException {
        if (member.size() < 0) {
            try (InputStream bytes = unpacking.counted(input.open()); Content content = Content.of(input.name(), 0, bytes, flaws)) {
                unpacking.visit(content, depth, false);
            }
            return;
        }
        try (Content content = Content.of(input, flaws)) {
            if (member.isEncrypted() && !isDecrypted(content)) {
                locked++;
            } else {
                unpacking.visit(content, depth, false);
            }
        }
    }

    /** A wrong password is seen at once for all but one in 256, and then by what comes out: nothing that is known, and not what went in. */
    private static boolean isDecrypted(Content content) throws IOException {
        if (content.container().isPresent() || content.format(ReadOptions.PLAIN).isPresent()) {
            return true;
        }
        try (InputStream bytes = content.bytes()) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return content.flaws().damage().isEmpty();
    }
}
