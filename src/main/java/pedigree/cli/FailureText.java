package pedigree.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Failures as one line each: file, what was expected, what was found. */
final class FailureText {

    private FailureText() {
    }

    /** What {@code e} says; {@code given} is what the command was told to read or write, where the failure itself names no file. */
    static String of(Exception e, String given) {
        if (e instanceof FileSystemException failure) {
            return failure.getFile() + ": " + reason(failure);
        }
        if (e instanceof SQLException failure) {
            return given + ": " + reason(failure);
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().replace('\n', ' ');
    }

    private static String reason(FileSystemException e) {
        if (e.getReason() != null) {
            return e.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "expected permission, found none";
        }
        return e instanceof NoSuchFileException ? "expected a file, found none" : e.getClass().getSimpleName();
    }

    private static String reason(SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException failure ? failure.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_FULL -> "expected room for the case, found a full disk";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "expected a whole case, found a damaged one";
            case SQLITE_BUSY -> "expected to be the only one that writes to the case, found another";
            case SQLITE_READONLY, SQLITE_CANTOPEN -> "expected permission to write the case, found none";
            default -> e.getMessage().replace('\n', ' ');
        };
    }
}
