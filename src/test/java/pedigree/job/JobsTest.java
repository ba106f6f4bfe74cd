package pedigree.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

class JobsTest {

    private final List<String> seen = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Test
    void aResultIsHandedOverAndTheJobIsGone() {
        Jobs jobs = synchronous();
        jobs.run("Search", progress -> "found", seen::add);
        assertEquals(List.of("found"), seen);
        assertEquals(List.of(), jobs.running());
    }

    @Test
    void aFailureGoesToTheShellWithTheTitle() {
        synchronous().run("Open", progress -> {
            throw new IOException("no such file");
        }, result -> seen.add("never"));
        assertEquals(List.of("Open: no such file"), seen);
    }

    @Test
    void theLastRequestOfATitleWins() {
        Jobs jobs = new Jobs(waiting::add, Runnable::run, failure -> seen.add("failed"));
        jobs.run("Search", progress -> "first", seen::add);
        jobs.run("Search", progress -> "second", seen::add);
        waiting.forEach(Runnable::run);
        assertEquals(List.of("second"), seen);
    }

    @Test
    void aCancelledJobEndsAtItsNextStepAndSaysNothing() {
        Jobs jobs = new Jobs(waiting::add, Runnable::run, failure -> seen.add("failed"));
        Progress progress = jobs.run("Import", running -> {
            running.advance(1);
            return "done";
        }, seen::add);
        progress.cancel();
        waiting.forEach(Runnable::run);
        assertEquals(List.of(), seen);
        assertEquals(List.of(), jobs.running());
    }

    @Test
    void progressThrowsOnceItIsCancelled() {
        Progress progress = new Progress();
        progress.begin("Reading", 10);
        progress.advance(5);
        assertEquals(0.5, progress.snapshot().fraction());
        progress.cancel();
        assertThrows(CancellationException.class, () -> progress.advance(1));
        assertTrue(progress.isCancelled());
    }

    private Jobs synchronous() {
        return new Jobs(Runnable::run, Runnable::run, failure -> seen.add(failure.title() + ": " + failure.cause().getMessage()));
    }

    @Test
    void progressIsToldWithRateAndRest() {
        assertEquals("", new Progress.Snapshot("Linking", 5, 0, false, 3).text());
        assertEquals("25 %", new Progress.Snapshot("Reading", 50, 200, true, 0.1).text());
        assertEquals("25 %, 50 MB/s, 3 s left", new Progress.Snapshot("Reading", 50_000_000, 200_000_000, true, 1).text());
        assertEquals("25 %, 3 s left", new Progress.Snapshot("Linking", 50, 200, false, 1).text());
        assertEquals("100 %, 0 s left", new Progress.Snapshot("Linking", 300, 200, false, 1).text());
    }
}
