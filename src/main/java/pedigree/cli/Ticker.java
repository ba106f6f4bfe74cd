package pedigree.cli;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import pedigree.event.SafeText;
import pedigree.job.Progress;

/** Draws progress on one line of a terminal, five times a second. */
final class Ticker {

    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final ScheduledExecutorService clock;

    Ticker(Progress progress, PrintStream terminal, boolean drawn) {
        this.terminal = terminal;
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        if (drawn) {
            clock.scheduleAtFixedRate(() -> draw(progress.snapshot()), 300, 200, TimeUnit.MILLISECONDS);
        } else {
            clock.shutdown();
        }
    }

    private void draw(Progress.Snapshot snapshot) {
        terminal.print(ERASE + SafeText.of(snapshot.step()) + "  " + snapshot.text());
        terminal.flush();
    }

    /** Stops drawing and leaves the line empty. */
    void close() {
        if (!clock.isShutdown()) {
            clock.shutdownNow();
            terminal.print(ERASE);
            terminal.flush();
        }
    }
}
