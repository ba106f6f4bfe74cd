package pedigree.query;

import java.sql.SQLException;
import java.util.Arrays;

import pedigree.store.ProcessRow;

/** What a pattern says of the texts that many rows share, asked once each: a million processes have some thousand images. */
final class KnownTexts {

    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final Pattern pattern;
    private final boolean image;
    private byte[] known = new byte[1024]; // by the number of the text

    /** @param image whether the texts are paths, of which the file name alone may be asked for, too */
    KnownTexts(Pattern pattern, boolean image) {
        this.pattern = pattern;
        this.image = image;
    }

    boolean matches(ProcessRow row, int text) throws SQLException {
        if (text >= known.length) {
            known = Arrays.copyOf(known, Math.max(text + 1, known.length * 2));
        }
        if (known[text] == 0) {
            known[text] = matches(row.text(text)) ? HOLDS : FAILS;
        }
        return known[text] == HOLDS;
    }

    private boolean matches(String text) {
        return pattern.matches(text) || image && pattern.matches(pedigree.event.ProcessClaim.imageName(text));
    }
}
