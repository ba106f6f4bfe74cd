package pedigree.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import pedigree.event.Timestamp;
import pedigree.ui.style.TimeScale;

class MarksTest {

    private static final long NOON = Timestamp.parse("2022-09-09T12:00:00Z").orElseThrow().ticks();

    @Test
    void marksStandWhereTheyHappenedEachKindForItself() {
        Marks marks = marks(Marks.packed(NOON + 50, Mark.FILE), Marks.packed(NOON + 10, Mark.NETWORK), Marks.packed(NOON + 51, Mark.NETWORK));
        assertEquals(List.of("NETWORK 10 1", "NETWORK 51 1", "FILE 50 1"), drawn(marks, 9));
    }

    @Test
    void whatWouldLieOnEachOtherIsOneMark() {
        Marks marks = marks(LongStream.range(0, 30).map(i -> Marks.packed(NOON + i, Mark.MODULE)).toArray());
        assertEquals(List.of("MODULE 0 10", "MODULE 10 10", "MODULE 20 10"), drawn(marks, 10));
    }

    @Test
    void whatIsOutOfSightIsNotDrawn() {
        Marks marks = marks(Marks.packed(NOON - 1, Mark.FILE), Marks.packed(NOON, Mark.OTHER), Marks.packed(NOON + 100, Mark.FILE));
        assertEquals(List.of("OTHER 0 1"), drawn(marks, 9));
        assertEquals(NOON - 1, marks.first());
        assertEquals(NOON + 100, marks.last());
        assertEquals(2, marks.count(Mark.FILE));
    }

    private static Marks marks(long... packed) {
        return Marks.of(packed, false);
    }

    private static List<String> drawn(Marks marks, double apart) {
        List<String> drawn = new ArrayList<>();
        marks.draw(new TimeScale(NOON, NOON + 100, 100), apart, (kind, x, count) -> drawn.add(kind + " " + Math.round(x) + " " + count));
        return drawn;
    }
}
