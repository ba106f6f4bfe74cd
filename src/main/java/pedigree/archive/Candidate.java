package pedigree.archive;

import java.io.IOException;

import pedigree.source.Input;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.SourceFormat;

/** A file that was given, or one below a folder or in an archive: a log, or the reason why it is none. */
public sealed interface Candidate {

    /** What it is called: as given, below a folder joined with {@code /}, in an archive behind that one's name and {@code !}. */
    String name();

    /**
     * A log.
     *
     * @param input  its bytes; gone when its visit is over
     * @param format what it is
     * @param named  whether it was given itself
     * @param flaws  what is wrong with what it was packed in, as far as it was read
     */
    record Log(Input input, SourceFormat format, boolean named, Flaws flaws) implements Candidate {

        @Override
        public String name() {
            return input.name();
        }

        /**
         * Hands its pieces to {@code sink}, and then what was wrong with what they were packed in.
         *
         * @param bytes its input, or one that gives the same bytes
         */
        public void read(Input bytes, ReadOptions options, PieceSink sink) throws IOException {
            format.reader().read(bytes, options, sink);
            sink.accept(readings -> flaws.tell(name(), readings));
            sink.drain();
        }
    }

    /**
     * No log.
     *
     * @param size   bytes; 0 where that is not known
     * @param kind   what it is instead
     * @param reason place, what was expected, what was found
     */
    record NoLog(String name, long size, Kind kind, String reason) implements Candidate {

        /** What is no log. */
        public enum Kind {
            /** Just something else. */
            OTHER,
            /** A log was expected here, or something is lost. */
            FAILURE,
            /** An archive of which not all could be decrypted: its password is needed. */
            ENCRYPTED
        }

        /** Whether a log was expected here, or something is lost. */
        public boolean failure() {
            return kind != Kind.OTHER;
        }
    }
}
