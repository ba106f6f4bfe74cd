package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {

    @ParameterizedTest
    @CsvSource({"stp, Set the parent…", "set parent, Set the parent…", "DARK, Light or dark", "exp, Export findings…", "gtd, Go to the details"})
    void lettersFitInTheirOrder(String letters, String title) {
        assertTrue(Fuzzy.score(letters, title).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"pts, Set the parent…", "x, Light or dark", "darkk, Light or dark"})
    void lettersThatAreNotThereDoNot(String letters, String title) {
        assertEquals(OptionalInt.empty(), Fuzzy.score(letters, title));
    }

    @ParameterizedTest
    @CsvSource({"op, Open…, Stop", "nf, Next finding, Unfold", "ex, Export findings…, Next finding", "find, Find a command…, Fit in a window"})
    void beginningsOfWordsFitBetter(String letters, String better, String worse) {
        assertTrue(Fuzzy.score(letters, better).orElse(-1) > Fuzzy.score(letters, worse).orElse(-1));
    }

    @Test
    void noLettersFitEverything() {
        assertEquals(OptionalInt.of(0), Fuzzy.score(" ", "Open…"));
    }
}
