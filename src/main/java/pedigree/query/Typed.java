package pedigree.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import pedigree.query.ValueReader.Value;

/** Values as what their field holds: numbers, times, levels, texts. */
final class Typed {

    private Typed() {
    }

    /** The field with the kind that a comparison gives it: a field of the evidence may hold numbers or times. */
    static Field field(Field field, Comparison comparison, Value value) throws QueryException {
        if (comparison == Comparison.IS || field.kind().ordered()) {
            return field;
        }
        if (field.fact().isPresent()) {
            throw new QueryException(value.start() - comparison.sign().length(), value.start(), "':' behind '" + field.name() + "'",
                    "'" + comparison.sign() + "'");
        }
        boolean number = Numbers.of(value.text()).isPresent();
        return new Field(field.name(), Optional.empty(), number ? Kind.NUMBER : Kind.TIME);
    }

    /** What {@code value} asks of {@code field}. */
    static Wanted of(Field field, Comparison comparison, Value value) throws QueryException {
        Kind kind = field.kind();
        if (value.regex() && (kind.ordered() || !kind.choices().isEmpty())) {
            throw wrong(expected(kind), value);
        }
        return switch (kind) {
            case NUMBER -> number(comparison, value);
            case TIME -> time(comparison, value);
            case DURATION -> duration(comparison, value);
            case INTEGRITY, LEVEL, CONFIDENCE, HOW, YES_NO -> choice(kind, comparison, value);
            default -> value.regex() ? RegexPattern.of(value.text(), value.start(), value.end()) : TextPattern.of(kind, value.text());
        };
    }

    private static Range number(Comparison comparison, Value value) throws QueryException {
        OptionalLong number = Numbers.of(value.text());
        if (number.isEmpty()) {
            throw wrong(expected(Kind.NUMBER), value);
        }
        return Range.of(comparison, number.getAsLong(), number.getAsLong());
    }

    private static Range time(Comparison comparison, Value value) throws QueryException {
        Optional<Range> period = Periods.of(value.text());
        if (period.isEmpty()) {
            throw wrong(expected(Kind.TIME), value);
        }
        return Range.of(comparison, period.get().least(), period.get().most());
    }

    private static Range duration(Comparison comparison, Value value) throws QueryException {
        OptionalLong ticks = Periods.duration(value.text());
        if (ticks.isEmpty()) {
            throw wrong(expected(Kind.DURATION), value);
        }
        return Range.of(comparison, ticks.getAsLong(), ticks.getAsLong());
    }

    private static Range choice(Kind kind, Comparison comparison, Value value) throws QueryException {
        List<String> choices = kind.choices();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).equalsIgnoreCase(value.text())) {
                return Range.of(comparison, i, i);
            }
        }
        throw wrong(expected(kind), value);
    }

    private static QueryException wrong(String expected, Value value) {
        return new QueryException(value.start(), value.end(), expected, "'" + Shown.of(value.text()) + "'");
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case NUMBER -> "a number, such as 4064 or 0xfe0";
            case TIME -> "a time, such as 2026-01-02T10:00 or the beginning of one";
            case DURATION -> "a time span, such as 200ms, 5s, 10m, 2h or 1d";
            default -> String.join(", ", kind.choices().subList(0, kind.choices().size() - 1)) + " or " + kind.choices().get(kind.choices().size() - 1);
        };
    }
}
