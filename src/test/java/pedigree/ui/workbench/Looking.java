package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import pedigree.job.Jobs;
import pedigree.lineage.ProcessTree;
import pedigree.ui.search.SearchViewModel;

/**
 * Opens a stored case in the window, looks at it, and says what that took: {@code open}, {@code rows} (the names in the first ones), {@code fold},
 * {@code search} (the first that is found) and {@code searched} (all of it) in seconds until it is drawn, {@code heap} in MiB of what stays, and frames
 * ({@link Scrolling}). A part of the benchmark.
 */
public final class Looking {

    private static final int FOLDS = 11;
    private static final long MIB = 1 << 20;

    private final Jobs jobs;
    private final Stage stage;
    private final WorkbenchViewModel model;
    private final WorkbenchWindow window;

    private Looking() throws Exception {
        Executor background = Executors.newFixedThreadPool(3, work -> {
            Thread thread = new Thread(work, "job");
            thread.setDaemon(true);
            return thread;
        });
        jobs = new Jobs(background, Platform::runLater, failure -> failure.cause().printStackTrace());
        stage = on(Stage::new);
        model = on(() -> new WorkbenchViewModel(jobs, Platform::runLater, new AfterPaint(jobs)));
        window = on(() -> new WorkbenchWindow(stage, new FileDialog(stage), model, jobs, Path.of(System.getProperty("pedigree.home"), "settings.json")));
        on(() -> {
            window.show();
            return stage;
        });
        drawn();
    }

    /** @param arguments the case */
    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> { });
        new Looking().look(Path.of(arguments[0]));
        Platform.exit();
        System.exit(0); // closing the case is not measured
    }

    private void look(Path caseFile) throws Exception {
        long start = System.nanoTime();
        wait(model.snapshot(), () -> window.open(List.of(caseFile)));
        say("open", drawn() - start);
        while (!on(this::isRead)) {
            drawn();
        }
        say("rows", System.nanoTime() - start);
        quiet();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap=" + (double) (runtime.totalMemory() - runtime.freeMemory()) / MIB);
        long[] folds = new long[FOLDS];
        int root = on(this::largest);
        for (int i = 0; i < FOLDS; i++) {
            start = System.nanoTime();
            on(() -> {
                model.panes().tree().toggle(root);
                return root;
            });
            folds[i] = drawn() - start;
        }
        java.util.Arrays.sort(folds);
        say("fold", folds[FOLDS / 2]);
        scroll();
        search();
    }

    /** Waits until all of the case is read that the window reads by itself. */
    private void quiet() throws Exception {
        do {
            CompletableFuture<Boolean> quiet = new CompletableFuture<>();
            Platform.runLater(() -> new AfterPaint(jobs).execute(() -> quiet.complete(true)));
            quiet.get();
        } while (!jobs.running().isEmpty());
    }

    /** Scrolls the panes that have a row for each process or event. */
    private void scroll() throws Exception {
        Scene scene = stage.getScene();
        on(() -> {
            model.panes().tree().setAllClosed(false);
            return scene;
        });
        drawn();
        Scrolling.table(scene, "#process-tree", "tree");
        show(Pane.TIMELINE);
        Scrolling.bar(scene, "#timeline-scroll", "timeline");
        show(Pane.EVENTS);
        wait(((TableView<?>) scene.lookup("#events-table")).itemsProperty(), ((Button) scene.lookup("#events-next"))::fire);
        drawn();
        Scrolling.table(scene, "#events-table", "events");
        show(Pane.TREE);
    }

    private void show(Pane pane) throws Exception {
        on(() -> {
            model.centre().show(pane);
            return pane;
        });
        drawn();
    }

    /** Whether the first row says which process it is. */
    private boolean isRead() {
        Node row = stage.getScene().lookup("#process-tree").lookup(".table-row-cell");
        return row != null && row.getAccessibleText() != null && !row.getAccessibleText().isEmpty() && !row.getAccessibleText().startsWith("…");
    }

    /** For what is found all over the case: the first of it is there long before the last. */
    private void search() throws Exception {
        CompletableFuture<Boolean> whole = new CompletableFuture<>();
        long start = System.nanoTime();
        wait(model.panes().search().found(), () -> {
            model.panes().search().found().addListener((property, old, now) -> now.filter(SearchViewModel.Found::whole).ifPresent(found -> whole.complete(true)));
            model.panes().search().text().set("CommandLine:\"*.lab.example*\"");
        });
        say("search", drawn() - start);
        whole.get();
        say("searched", drawn() - start);
    }

    private int largest() {
        ProcessTree tree = model.snapshot().get().orElseThrow().tree();
        return tree.roots().reduce((one, other) -> tree.descendants(other) > tree.descendants(one) ? other : one).orElseThrow();
    }

    private static void say(String name, long nanos) {
        System.out.println(name + '=' + nanos / 1e9);
    }

    /** Does something on the UI thread and waits until a property has changed by it. */
    private static void wait(ReadOnlyProperty<?> property, Runnable cause) throws Exception {
        CompletableFuture<Boolean> changed = new CompletableFuture<>();
        on(() -> {
            property.addListener((observed, old, now) -> changed.complete(true));
            cause.run();
            return cause;
        });
        changed.get();
    }

    /** Waits until what the window shows now was drawn: two beats of its clock; the time then. */
    private static long drawn() throws Exception {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int beats;

            @Override
            public void handle(long now) {
                if (++beats == 2) {
                    stop();
                    drawn.complete(System.nanoTime());
                }
            }
        }.start());
        return drawn.get();
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
