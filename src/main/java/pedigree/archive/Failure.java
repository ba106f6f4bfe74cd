package pedigree.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

import org.apache.commons.compress.MemoryLimitException;

/** Why a file could not be read, in words. */
public final class Failure {

    /** Why a file is no log that Excel has encrypted, or wrote in its old format: both look alike. */
    static final String OLE = "offset 0: expected a log, found an Office file that is encrypted, or older than 2007; save it as XLSX without a password";

    private Failure() {
    }

    /** Why a file is no log. */
    public static String noLog(boolean empty) {
        return "offset 0: expected a log of Windows events, found " + (empty ? "an empty file" : "none that Pedigree reads");
    }

    /** Why its bytes cannot be had; {@code file} is where they are, if they are in a file of their own. */
    public static String reason(Optional<Path> file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "expected a file, found none";
        }
        if (e instanceof AccessDeniedException || file.isPresent() && Files.exists(file.get()) && !Files.isReadable(file.get())) {
            return "expected a readable file, found no permission to read it";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** What a library found that unpacks. */
    static String found(Exception e) {
        if (e instanceof EOFException) {
            return "its end";
        }
        if (e instanceof MemoryLimitException limit) {
            return String.format(Locale.ROOT, "one that needs %,d KiB of memory, more than the %,d that it may", limit.getMemoryNeededInKb(), limit.getMemoryLimitInKb());
        }
        if (e.getCause() instanceof ZstdException cause && cause.getErrorCode() == Zstd.errFrameParameterWindowTooLarge()) {
            return "one that needs more than the 131,072 KiB of memory that it may";
        }
        return e.getMessage() == null ? "damage" : "damage (" + e.getMessage().replaceAll("\\s+", " ").strip() + ')';
    }

    /** A place in a file: {@code offset 0x00001f40}. */
    static String offset(long position) {
        return String.format(Locale.ROOT, "offset 0x%08x", position);
    }
}
