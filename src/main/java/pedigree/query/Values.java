package pedigree.query;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import pedigree.event.Timestamp;

/** What a text of the evidence is as a value of some kind. */
final class Values {

    private static final Map<String, String> INTEGRITY = Map.of("s-1-16-0", "untrusted", "s-1-16-4096", "low", "s-1-16-8192", "medium",
            "s-1-16-8448", "mediumplus", "s-1-16-12288", "high", "s-1-16-16384", "system", "s-1-16-20480", "protected");

    private Values() {
    }

    /** Whether {@code text} is what is wanted; an empty one stands for what is not known, and never is. */
    static boolean is(Wanted wanted, Kind kind, String text) {
        return wanted instanceof Pattern pattern ? pattern.matches(text) : wanted instanceof Range range && range.holds(number(kind, text));
    }

    /** {@code text} as the numbers of a {@link Range} of that kind; {@link Range#ABSENT} where it is none. */
    static long number(Kind kind, String text) {
        if (kind == Kind.NUMBER) {
            OptionalLong number = Numbers.of(text);
            return number.isPresent() ? number.getAsLong() : Range.ABSENT;
        }
        if (kind == Kind.TIME) {
            Optional<Timestamp> time = Timestamp.parse(text);
            return time.isPresent() ? time.get().ticks() : Range.ABSENT;
        }
        String folded = Folded.of(text.replace(" ", ""));
        int place = kind.choices().indexOf(kind == Kind.INTEGRITY ? INTEGRITY.getOrDefault(folded, folded) : folded);
        return place < 0 ? Range.ABSENT : place;
    }
}
