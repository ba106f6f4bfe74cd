package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class ByNamesTest {

    private final List<List<String>> asked = new ArrayList<>();
    private final ByNames<List<String>> known = new ByNames<>(names -> {
        asked.add(names);
        return names;
    });

    @Test
    void aListIsMadeOnceWhateverWasMetBetween() {
        List<String> first = known.of(List.of("a", "b"));
        known.of(List.of("a", "c"));
        known.of(List.of("a"));
        known.of(List.of());
        assertSame(first, known.of(new ArrayList<>(List.of("a", "b"))));
        assertEquals(List.of(List.of("a", "b"), List.of("a", "c"), List.of("a"), List.of()), asked);
    }

    @Test
    void whatIsMadeOfAListDoesNotChangeWithIt() {
        List<String> names = new ArrayList<>(List.of("a"));
        List<String> made = known.of(names);
        names.add("b");
        assertEquals(List.of("a"), made);
    }

    @Test
    void listsWithoutEndAreNotKept() {
        for (int i = 0; i < 200_000; i++) {
            known.of(List.of("field " + i));
        }
        List<String> last = known.of(List.of("new"));
        assertNotSame(last, known.of(List.of("new")));
        assertEquals(List.of("new"), last);
        assertSame(known.of(List.of("field 3")), known.of(List.of("field 3")));
    }

    @Test
    void aListIsNoneOfItsBeginnings() {
        List<String> longList = Collections.nCopies(300, "same");
        assertEquals(longList, known.of(longList));
        assertEquals(longList.subList(0, 7), known.of(longList.subList(0, 7)));
        assertEquals(2, asked.size());
    }
}
