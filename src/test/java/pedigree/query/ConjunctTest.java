package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConjunctTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "calc host:a ¦ 5 11 : [a]",
        "host:(a, \"b c\") calc ¦ 0 15 : [a, b c]",
        "HOST:a ¦ 0 6 : [a]",
        "x and host:a or not ¦ ",
        "host:a or user:b ¦ ",
        "(host:a) ¦ 1 7 : [a]",
        "-host:a ¦ ",
        "ancestor(host:a) ¦ ",
        "host: ¦ ",
    })
    void onlyWhatTheWholeQueryAsksIsFound(String query, String expected) {
        assertEquals(Optional.ofNullable(expected), Conjunct.of(query, "host")
                .map(found -> found.from() + " " + found.to() + " " + found.sign() + " " + found.values()));
    }

    @Test
    void aComparisonHasItsSign() {
        assertEquals(Optional.of(">="), Conjunct.of("level >= medium", "level").map(Conjunct::sign));
        assertEquals(List.of("medium"), Conjunct.of("level >= medium", "level").orElseThrow().values());
    }

    @ParameterizedTest
    @CsvSource({"'', host:b", "calc, calc host:b", "host:a, host:b", "x host:a y, x host:b y", "x and host:a, x and host:b", "a or b, (a or b) host:b", "'host:(a, c) y', host:b y"})
    void aConditionTakesThePlaceOfTheOneBefore(String query, String expected) {
        assertEquals(expected, Conjunct.replace(query, "host", Optional.of(new Term("host:b"))));
    }

    @ParameterizedTest
    @CsvSource({"host:a, ''", "x host:a y, x y", "x and host:a, x", "host:a and y, y", "x and host:a and y, x and y", "calc, calc", "command host:a, command", "host:a andy, andy"})
    void aConditionIsTakenAway(String query, String expected) {
        assertEquals(expected, Conjunct.replace(query, "host", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x and host:a", "host:a and y", "x and host:a and y"})
    void whatIsLeftIsAQuery(String query) throws QueryException {
        QueryParser.parse(Conjunct.replace(query, "host", Optional.empty()));
    }
}
