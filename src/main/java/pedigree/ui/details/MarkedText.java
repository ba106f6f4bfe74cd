package pedigree.ui.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import pedigree.event.SafeText;
import pedigree.store.Finding;

/**
 * A text in short pieces, so that they fill lines, each marked or not.
 *
 * @param pieces in their order, safe to be shown
 */
record MarkedText(List<Piece> pieces) {

    private static final int LENGTH = 8;
    /** How many characters are shown. */
    static final int LONGEST = 4_000;

    /** A few characters. */
    record Piece(String text, boolean marked) { }

    /** {@code text} with {@code spans} marked, which may overlap; of a very long one its beginning, and how much is left. */
    static MarkedText of(String text, List<Finding.Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int length = text.length() <= LONGEST ? text.length() : cut(text, LONGEST);
        int at = 0;
        for (Finding.Span span : spans.stream().sorted(Comparator.comparingInt(Finding.Span::start)).toList()) {
            add(text, at, Math.min(span.start(), length), false, pieces);
            add(text, Math.max(at, span.start()), Math.min(span.end(), length), true, pieces);
            at = Math.max(at, span.end());
        }
        add(text, at, length, false, pieces);
        if (length < text.length()) {
            pieces.add(new Piece("… and %,d more characters".formatted(text.length() - length), false));
        }
        return new MarkedText(List.copyOf(pieces));
    }

    private static void add(String text, int from, int end, boolean marked, List<Piece> pieces) {
        for (int at = from; at < end; ) {
            int next = Math.min(end, cut(text, at + LENGTH));
            pieces.add(new Piece(SafeText.of(text.substring(at, next)), marked));
            at = next;
        }
    }

    /** A place at or behind {@code index} that is not within a character of two units. */
    private static int cut(String text, int index) {
        boolean within = index < text.length() && Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1));
        return within ? index + 1 : index;
    }
}
