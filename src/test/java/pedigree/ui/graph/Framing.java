package pedigree.ui.graph;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.ui.style.Look;

/**
 * Draws 1,000 and 10,000 processes of a stored case and moves them, and says what a frame takes, in milliseconds, until its pixels are there:
 * {@code frame1000} is the median at the zoom at which it is largest, {@code frame1000-p99} what 99 of 100 frames take there. A part of the benchmark.
 */
public final class Framing {

    private static final int FRAMES = 200;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final double[] ZOOMS = {1, 0.5, 0.1, 0}; // 0: all of it

    private final GraphViewModel model;
    private final GraphView view;
    private final WritableImage pixels = new WritableImage(WIDTH, HEIGHT);

    private Framing(Snapshot snapshot) throws Exception {
        Executor background = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "job");
            thread.setDaemon(true);
            return thread;
        });
        Jobs jobs = new Jobs(background, Platform::runLater, failure -> failure.cause().printStackTrace());
        model = on(() -> new GraphViewModel(jobs, Platform::runLater, process -> { }));
        view = on(() -> new GraphView(model, new Look()));
        on(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(view, WIDTH, HEIGHT));
            stage.show();
            model.shown().set(true);
            model.show(snapshot);
            return stage;
        });
    }

    /** @param arguments the case */
    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> { });
        Snapshot snapshot;
        try (CaseFile caseFile = CaseFile.openReadOnly(Path.of(arguments[0]))) {
            snapshot = Snapshot.of(caseFile);
        }
        Framing framing = new Framing(snapshot);
        for (int processes : new int[] {1_000, 10_000}) {
            framing.measure(snapshot.tree(), processes);
        }
        Platform.exit();
        System.exit(0);
    }

    private void measure(ProcessTree tree, int processes) throws Exception {
        on(() -> {
            int[] first = IntStream.range(0, Math.min(processes, tree.size())).map(tree::atPreorder).toArray(); // each with its ancestors
            model.draw(new Drawing(tree, IntSet.of(first), IntSet.EMPTY, IntSet.EMPTY));
            return processes;
        });
        double[] worst = {0, 0};
        for (double zoom : ZOOMS) {
            double[] frames = frames(zoom);
            if (frames[FRAMES / 2] > worst[0]) {
                worst = new double[] {frames[FRAMES / 2], frames[FRAMES * 99 / 100]};
            }
        }
        System.out.printf(Locale.ROOT, "frame%d=%.2f%nframe%d-p99=%.2f%n", processes, worst[0], processes, worst[1]);
    }

    /** What each frame takes while the drawing is moved there and back, the quickest first; a first round is not counted. */
    private double[] frames(double zoom) throws Exception {
        on(() -> {
            model.viewport().fit(model.layout().get());
            if (zoom > 0) {
                model.viewport().zoomTo(zoom);
            }
            return zoom;
        });
        double[] frames = new double[FRAMES];
        for (int round = 0; round < 2; round++) {
            for (int frame = 0; frame < FRAMES; frame++) {
                int way = frame < FRAMES / 2 ? 1 : -1;
                frames[frame] = on(() -> {
                    long start = System.nanoTime();
                    model.viewport().move(2 * way, 9 * way);
                    view.drawing().paint();
                    view.drawing().snapshot(null, pixels);
                    return (System.nanoTime() - start) / 1e6;
                });
            }
        }
        Arrays.sort(frames);
        return frames;
    }

    private static <T> T on(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }
}
