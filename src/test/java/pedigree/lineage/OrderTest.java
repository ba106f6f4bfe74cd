package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class OrderTest {

    private final Random random = new Random(7);

    @Test
    void equalOnesKeepTheirOrderWhateverTheirNumber() {
        for (int size : new int[] {0, 1, 2, 3, 7, 1_000, (1 << 16) - 1, 1 << 16, 200_003}) {
            int[] keys = random.ints(size, 0, 100).toArray();
            int[] sorted = Order.of(size, (left, right) -> Integer.compare(keys[left], keys[right]));
            int[] expected = IntStream.range(0, size).boxed().sorted((left, right) -> Integer.compare(keys[left], keys[right])).mapToInt(i -> i).toArray();
            assertArrayEquals(expected, sorted, size + " numbers");
        }
    }

    @Test
    void numbersThatAreGivenAreSortedInACopy() {
        int[] given = {5, 3, 9};
        assertArrayEquals(new int[] {3, 5, 9}, Order.of(given, Integer::compare));
        assertEquals(5, given[0]);
    }
}
