package pedigree.ui.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Scrolls a pane by a third of what is in sight every frame, through rows that were not in sight before, and says what a frame takes, in milliseconds:
 * {@code scroll-NAME} is the median from one frame to the next, {@code scroll-NAME-p99} what 99 of 100 take, {@code scroll-NAME-work} the median of
 * the UI thread's own time. A part of the benchmark.
 *
 * <p>From one frame to the next are at least 1/60 s, as the window has such a clock; it waits until the frame before is painted, so that slow painting,
 * which is of another thread, is counted, too.
 */
final class Scrolling extends AnimationTimer {

    private static final int FRAMES = 200;
    private static final int WARMING = 100; // not counted

    private final Runnable step;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double[] frames = new double[FRAMES];
    private final double[] work = new double[FRAMES];
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private int frame = -WARMING;
    private long time;
    private long used;

    private Scrolling(Runnable step) {
        this.step = step;
    }

    /** Scrolls the rows of the table {@code id}, and says what that took. */
    static void table(Scene scene, String id, String name) throws Exception {
        run(() -> {
            VirtualFlow<?> rows = (VirtualFlow<?>) scene.lookup(id).lookup(".virtual-flow");
            rows.scrollPixels(rows.getHeight() / 3);
        }, name);
    }

    /** Moves the scroll bar {@code id}, and says what that took. */
    static void bar(Scene scene, String id, String name) throws Exception {
        run(() -> {
            ScrollBar bar = (ScrollBar) scene.lookup(id);
            bar.setValue(Math.min(bar.getMax(), bar.getValue() + bar.getBlockIncrement() / 3));
        }, name);
    }

    private static void run(Runnable step, String name) throws Exception {
        Scrolling scrolling = new Scrolling(step);
        Platform.runLater(scrolling::start);
        scrolling.done.get();
        Arrays.sort(scrolling.frames);
        Arrays.sort(scrolling.work);
        System.out.printf(Locale.ROOT, "scroll-%s=%.2f%nscroll-%s-p99=%.2f%nscroll-%s-work=%.2f%n", name, scrolling.frames[FRAMES / 2],
                name, scrolling.frames[FRAMES * 99 / 100], name, scrolling.work[FRAMES / 2]);
    }

    @Override
    public void handle(long now) {
        long nanos = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        if (frame > 0) {
            frames[frame - 1] = (nanos - time) / 1e6;
            work[frame - 1] = (cpu - used) / 1e6;
        }
        time = nanos;
        used = cpu;
        if (frame++ == FRAMES) {
            stop();
            done.complete(true);
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            stop();
            done.completeExceptionally(e);
        }
    }
}
