package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

import javafx.application.Platform;
import javafx.stage.Stage;

import pedigree.investigation.Home;
import pedigree.job.Jobs;

/** Starts the window and puts it together. */
public final class Workbench {

    /** Kept, so that its level is: JavaFX warns there that it is on the class path, as it is meant to be. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Workbench() {
    }

    /**
     * Opens the window with the given files and returns when it is closed.
     *
     * @throws UnsupportedOperationException if there is no display, or no toolkit for it
     */
    public static void launch(List<String> files) throws InterruptedException {
        JAVAFX.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> start(files, closed));
        closed.await();
        Platform.exit();
    }

    private static void start(List<String> files, CountDownLatch closed) {
        Stage stage = new Stage();
        WorkbenchWindow window = window(stage, closed);
        Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> Platform.runLater(() -> window.mistaken(mistake)));
        window.show();
        if (!files.isEmpty()) {
            window.open(files.stream().map(Path::of).toList());
        }
    }

    private static WorkbenchWindow window(Stage stage, CountDownLatch closed) {
        ExecutorService background = Executors.newFixedThreadPool(3, work -> {
            Thread thread = new Thread(work, "job");
            thread.setDaemon(true);
            return thread;
        });
        AtomicReference<WorkbenchWindow> window = new AtomicReference<>();
        Jobs jobs = new Jobs(background, Platform::runLater, failure -> window.get().failed(failure));
        WorkbenchViewModel model = new WorkbenchViewModel(jobs, Platform::runLater, new AfterPaint(jobs));
        window.set(new WorkbenchWindow(stage, new FileDialog(stage), model, jobs, Home.folder().resolve("settings.json")));
        stage.setOnCloseRequest(event -> jobs.cancelAll());
        stage.showingProperty().addListener((property, was, showing) -> {
            if (!showing) {
                jobs.cancelAll();
                closed.countDown();
            }
        });
        return window.get();
    }
}
