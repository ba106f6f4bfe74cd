package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Level;
import pedigree.event.Timestamp;

class WordingTest {

    private static final Timestamp MORNING = Timestamp.parse("2026-01-02T03:04:05.250Z").orElseThrow();

    @Test
    void oneIsCountedInTheSingular() {
        assertEquals("1 child", Wording.count(1, "child", "children"));
        assertEquals("0 children", Wording.count(0, "child", "children"));
        assertEquals("4,312 children", Wording.count(4_312, "child", "children"));
    }

    @Test
    void aTimeIsWrittenWithABlankAndWithoutItsZone() {
        assertEquals("2026-01-02 03:04:05.250", Wording.time(MORNING));
    }

    @Test
    void aLocalTimeHasItsDayWhereThatIsAnother() {
        assertEquals("04:04:05 +01:00", Wording.local(MORNING, ZoneOffset.ofHours(1)));
        assertEquals("2026-01-01 23:04:05 -04:00", Wording.local(MORNING, ZoneOffset.ofHours(-4)));
    }

    @ParameterizedTest
    @CsvSource({
        "-51, 0 ms",
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "59999, 59.9 s",
        "60000, 1 min",
        "3599999, 59 min",
        "3600000, 1 h 0 min",
        "12000000, 3 h 20 min",
        "172800000, 2 d",
    })
    void aDurationIsRoundedDownToWhatOneCanGrasp(long milliseconds, String text) {
        assertEquals(text, Wording.duration(MORNING, new Timestamp(MORNING.ticks() + milliseconds * Timestamp.MILLISECOND)));
    }

    @Test
    void aLevelIsWrittenAsAWord() {
        assertEquals("Informational", Wording.level(Level.INFORMATIONAL));
    }

    @Test
    void aTechniqueIsWrittenAsAttackWritesIt() {
        assertEquals(Optional.of("T1218.011"), Wording.technique("attack.t1218.011"));
        assertEquals(Optional.of("T1003"), Wording.technique("attack.t1003"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack.execution", "attack.t12", "cve.2021.44228", ""})
    void anotherTagIsNoTechnique(String tag) {
        assertEquals(Optional.empty(), Wording.technique(tag));
    }
}
