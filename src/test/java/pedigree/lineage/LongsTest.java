package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A column holds any numbers, whatever stood beside them. */
class LongsTest {

    @Property(tries = 50)
    void numbersComeBack(@ForAll @Size(max = 300) List<Long> numbers, @ForAll @Size(max = 50) List<Long> changes) {
        Longs column = new Longs(4);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) { // over more than two blocks
            long number = i % 97 == 0 && !numbers.isEmpty() ? numbers.get(i / 97 % numbers.size()) : i % 100;
            column.add(number);
            expected.add(number);
        }
        for (int i = 0; i < changes.size(); i++) {
            column.set(i * 391, changes.get(i));
            expected.set(i * 391, changes.get(i));
        }
        assertEquals(expected.size(), column.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), column.at(i), "at " + i);
        }
    }
}
