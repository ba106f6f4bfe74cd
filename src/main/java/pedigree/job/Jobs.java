package pedigree.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Runs slow work off the UI thread and brings its result back to it.
 *
 * <p>The application passes {@code Platform::runLater} as {@code ui}; a test passes {@code Runnable::run} twice, and every job is then over
 * when {@link #run} returns. The last request wins: a job whose title is asked for again is cancelled, and its result is dropped.
 */
public final class Jobs {

    private final Executor background;
    private final Executor ui;
    private final Consumer<? super JobFailure> onFailure;
    private final Map<String, Progress> running = new LinkedHashMap<>(); // guarded by this

    /** Jobs that run on {@code background} and hand over results and failures on {@code ui}. */
    public Jobs(Executor background, Executor ui, Consumer<? super JobFailure> onFailure) {
        this.background = background;
        this.ui = ui;
        this.onFailure = onFailure;
    }

    /**
     * Runs {@code work}, then hands its result to {@code onDone} on the UI thread, or its failure to the shell. A cancelled job does neither.
     *
     * @return the job's progress, by which it can be cancelled
     */
    public <T> Progress run(String title, Work<T> work, Consumer<? super T> onDone) {
        Progress progress = new Progress();
        start(title, progress);
        background.execute(() -> {
            try {
                T result = work.run(progress);
                ui.execute(() -> finish(title, progress, () -> onDone.accept(result)));
            } catch (CancellationException e) {
                ui.execute(() -> finish(title, progress, () -> { }));
            } catch (Exception e) {
                ui.execute(() -> finish(title, progress, () -> onFailure.accept(new JobFailure(title, e))));
            }
        });
        return progress;
    }

    private synchronized void start(String title, Progress progress) {
        Progress replaced = running.put(title, progress);
        if (replaced != null) {
            replaced.cancel();
        }
    }

    private void finish(String title, Progress progress, Runnable result) {
        synchronized (this) {
            running.remove(title, progress);
        }
        if (!progress.isCancelled()) {
            result.run();
        }
    }

    /** The jobs that are running now, oldest first. */
    public synchronized List<Running> running() {
        return running.entrySet().stream().map(job -> new Running(job.getKey(), job.getValue())).toList();
    }

    /** Cancels everything that runs. */
    public synchronized void cancelAll() {
        running.values().forEach(Progress::cancel);
    }

    /** A job under way: the title the user sees, and how far it is. */
    public record Running(String title, Progress progress) { }

    /** A job that threw: the title the user saw, and why. */
    public record JobFailure(String title, Exception cause) { }
}
