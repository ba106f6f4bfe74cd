package pedigree.ui.tree;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.LinkTable;
import pedigree.store.ProcessTable;

/**
 * The texts of the rows on screen. What is asked for and not there is read in the background, a batch at a time, and {@code onLoaded} is told.
 * Of the UI thread.
 */
final class RowTexts {

    private static final int KEPT = 4_000;

    private final Jobs jobs;
    private final Executor soon;
    private final Path file;
    private final Runnable onLoaded;
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private final Map<Integer, RowText> loaded = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, RowText> eldest) {
            return size() > KEPT;
        }
    };
    private boolean asked;

    /** @param soon runs something on the UI thread, after what it is doing now */
    RowTexts(Jobs jobs, Executor soon, Path file, Runnable onLoaded) {
        this.jobs = jobs;
        this.soon = soon;
        this.file = file;
        this.onLoaded = onLoaded;
    }

    /** The text of a process's row; {@link RowText#LOADING} until it is read. */
    RowText text(int process) {
        RowText known = loaded.get(process);
        if (known != null) {
            return known;
        }
        wanted.add(process);
        if (!asked) {
            asked = true;
            soon.execute(this::load);
        }
        return loaded.getOrDefault(process, RowText.LOADING);
    }

    private void load() {
        asked = false;
        int[] numbers = wanted.stream().mapToInt(number -> number).toArray();
        jobs.run("Reading rows", progress -> read(numbers, progress), texts -> {
            loaded.putAll(texts);
            wanted.removeAll(texts.keySet());
            onLoaded.run();
        });
    }

    private Map<Integer, RowText> read(int[] numbers, Progress progress) throws Exception {
        Map<Integer, RowText> texts = new HashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            ProcessTable processes = caseFile.processes();
            LinkTable links = caseFile.links();
            for (int number : numbers) {
                progress.checkCancelled();
                texts.put(number, text(processes, links, number));
            }
        }
        return texts;
    }

    private static RowText text(ProcessTable processes, LinkTable links, int number) throws SQLException {
        return RowText.of(processes.process(number), links.link(number));
    }
}
