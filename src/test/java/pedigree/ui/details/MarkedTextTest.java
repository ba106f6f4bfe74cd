package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import pedigree.event.SafeText;
import pedigree.store.Finding.Span;

class MarkedTextTest {

    private static final String ROCKET = Character.toString(0x1f680);

    @Test
    void matchedCharactersAreMarkedAndTheOthersAreNot() {
        assertEquals("cmd /c [whoami]", text("cmd /c whoami", new Span(7, 13)));
    }

    @Test
    void spansThatOverlapAreMarkedOnce() {
        assertEquals("[abcd]e", text("abcde", new Span(1, 4), new Span(0, 3)));
    }

    @Test
    void aCharacterOfTwoUnitsIsNotTorn() {
        assertEquals("1234567" + ROCKET + "9", text("1234567" + ROCKET + "9"));
    }

    @Test
    void whatWouldReorderTheTextIsWrittenOut() {
        assertEquals("a\\u202eb", text("a\u202eb"));
    }

    @Test
    void ofALongTextTheBeginningIsShownAndHowMuchIsLeft() {
        assertEquals("x".repeat(4_000) + "… and 1,000 more characters", text("x".repeat(5_000)));
    }

    @Property(tries = 300)
    void noCharacterIsLostOrShownTwice(@ForAll @StringLength(max = 40) String any, @ForAll @IntRange(max = 40) int one,
                                       @ForAll @IntRange(max = 40) int other) {
        String text = any.replaceAll("[^\\x{0}-\\x{d7ff}\\x{e000}-\\x{ffff}]", ""); // a span may begin within a pair, and tear it
        Span span = new Span(Math.min(one, other), Math.max(one, other));
        String pieces = MarkedText.of(text, List.of(span, new Span(3, 9))).pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining());
        assertEquals(SafeText.of(text), pieces);
    }

    private static String text(String text, Span... spans) {
        return MarkedText.of(text, List.of(spans)).pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining()).replace("][", "");
    }
}
