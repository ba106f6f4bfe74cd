package pedigree.job;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Values that the screen asks for as it draws. What is not there is read in the background, all that one frame asks for at a time, and
 * {@code onLoaded} is told. Of the UI thread; the values asked for last are kept.
 *
 * @param <K> what is asked by
 * @param <V> what is asked for; never {@code null}
 */
public final class Lookup<K, V> {

    private static final int KEPT = 4_000;

    private final Jobs jobs;
    private final Executor soon;
    private final String title;
    private final Reader<K, V> reader;
    private final Runnable onLoaded;
    private final Set<K> wanted = new LinkedHashSet<>();
    private final Map<K, V> loaded = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    };
    private boolean asked;

    /** Reads values, in the background. */
    @FunctionalInterface
    public interface Reader<K, V> {

        /** The values of all {@code keys}. */
        Map<K, V> read(List<K> keys, Progress progress) throws Exception;
    }

    /**
     * Nothing read yet.
     *
     * @param soon  runs something on the UI thread, after what it is doing now
     * @param title of the job that reads, as the user sees it
     */
    public Lookup(Jobs jobs, Executor soon, String title, Reader<K, V> reader, Runnable onLoaded) {
        this.jobs = jobs;
        this.soon = soon;
        this.title = title;
        this.reader = reader;
        this.onLoaded = onLoaded;
    }

    /** The value of {@code key}; empty until it is read. */
    public Optional<V> get(K key) {
        V known = loaded.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        wanted.add(key);
        if (!asked) {
            asked = true;
            soon.execute(this::load);
        }
        return Optional.ofNullable(loaded.get(key)); // where soon is at once, it is there
    }

    private void load() {
        asked = false;
        List<K> keys = List.copyOf(wanted);
        jobs.run(title, progress -> reader.read(keys, progress), values -> {
            loaded.putAll(values);
            wanted.removeAll(values.keySet());
            onLoaded.run();
        });
    }
}
