package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class TrailTest {

    private final Trail way = Trail.NONE.to(1, false).to(2, false).to(3, false);

    @Test
    void oneGoesBackAndForwardAgain() {
        assertEquals(OptionalInt.of(2), way.earlier());
        assertEquals(OptionalInt.empty(), way.later());
        assertEquals(OptionalInt.of(1), way.back().earlier());
        assertEquals(OptionalInt.of(3), way.back().later());
        assertEquals(way, way.back().forward());
    }

    @Test
    void whereNothingWasSelectedNothingIsGoneBackTo() {
        assertEquals(OptionalInt.empty(), Trail.NONE.earlier());
        assertEquals(OptionalInt.empty(), Trail.NONE.later());
        assertEquals(OptionalInt.empty(), Trail.NONE.to(7, true).earlier());
    }

    @Test
    void goingOnFromBeforeForgetsWhatLayAhead() {
        assertEquals(List.of(1, 2, 9), way.back().to(9, false).visited());
    }

    @Test
    void manyStepsAreOneWay() {
        assertEquals(List.of(1, 2, 6), way.to(4, true).to(5, true).to(6, true).visited());
    }

    @Test
    void theSameIsNotVisitedTwiceInARow() {
        assertEquals(way, way.to(3, false));
    }

    @Test
    void theFirstIsForgottenForOneTooMany() {
        Trail longest = Trail.NONE;
        for (int i = 0; i <= Trail.LONGEST; i++) {
            longest = longest.to(i, false);
        }
        assertEquals(Trail.LONGEST, longest.visited().size());
        assertEquals(1, longest.visited().get(0));
        assertEquals(OptionalInt.of(Trail.LONGEST - 1), longest.earlier());
    }
}
