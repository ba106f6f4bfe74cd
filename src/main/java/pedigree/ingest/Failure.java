package pedigree.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

import pedigree.ingest.Inputs.Candidate;
import pedigree.source.Input;

/** Why a file could not be read, in words. */
final class Failure {

    private Failure() {
    }

    /** Why a file is no log. */
    static String noLog(Input input) {
        return "offset 0: expected an EVTX log, found " + (input.size() == 0 ? "an empty file" : "none that Pedigree reads");
    }

    /** Why its bytes cannot be had. */
    static String reason(Candidate candidate, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "expected a file, found none";
        }
        if (e instanceof AccessDeniedException || Files.exists(candidate.path()) && !Files.isReadable(candidate.path())) {
            return "expected a readable file, found no permission to read it";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
