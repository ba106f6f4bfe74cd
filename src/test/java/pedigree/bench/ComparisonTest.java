package pedigree.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertEquals(3, Comparison.median(List.of(9.0, 1.0, 3.0)));
        assertEquals(2, Comparison.median(List.of(1.0, 3.0, 9.0, 1.0)));
    }

    @Test
    void theRatioIsThatOfRunsSideBySide() {
        assertEquals(2, new Comparison(List.of(2.0, 40.0, 6.0), List.of(1.0, 20.0, 1.0)).ratio());
    }

    @Test
    void bothAreRunInTurn() throws Exception {
        List<String> runs = new ArrayList<>();
        Comparison.of(2, () -> runs.add("first") ? 1 : 0, () -> runs.add("second") ? 1 : 0);
        assertEquals(List.of("first", "second", "first", "second"), runs);
    }

    @Test
    void aBudgetIsMissedPassedOrBetter() {
        assertEquals(List.of("aim", "pass", "miss"), List.of(Budget.WANTED.verdict(1.7), Budget.WANTED.verdict(2.5), Budget.WANTED.verdict(2.6)));
        assertEquals(List.of("aim", "pass", "miss"), List.of(Budget.ROWS.verdict(0.8), Budget.ROWS.verdict(0.6), Budget.ROWS.verdict(0.59)));
        assertEquals(List.of("≤ 2.5", "≥ 15", ""), List.of(Budget.WANTED.must(), Budget.LARGE.aim(), Budget.ALL.must()));
    }
}
