package pedigree.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.Test;

class LookupTest {

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<List<Integer>> read = new ArrayList<>();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure.cause());
    });
    private int told;
    private final Lookup<Integer, String> lookup = new Lookup<>(jobs, later::add, "Reading", this::read, () -> told++);

    private Map<Integer, String> read(List<Integer> keys, Progress progress) {
        read.add(keys);
        Map<Integer, String> values = new HashMap<>();
        keys.forEach(key -> values.put(key, "value " + key));
        return values;
    }

    private void goOn() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void whatOneFrameAsksForIsReadAtATime() {
        assertEquals(Optional.empty(), lookup.get(1));
        assertEquals(Optional.empty(), lookup.get(2));
        goOn();
        assertEquals(List.of(List.of(1, 2)), read);
        assertEquals(1, told);
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        lookup.get(1);
        goOn();
        assertEquals(Optional.of("value 1"), lookup.get(1));
        goOn();
        assertEquals(1, read.size());
    }

    @Test
    void whereSoonIsAtOnceTheValueIsThere() {
        assertEquals(Optional.of("value 7"), new Lookup<>(jobs, Runnable::run, "Reading", this::read, () -> { }).get(7));
    }
}
