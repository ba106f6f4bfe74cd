package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.job.Jobs;

/** What may be opened while nothing is open: what was opened last, and the samples. Looked for in the background. Of the UI thread. */
final class WelcomeViewModel {

    private static final double MEGABYTE = 1e6;

    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final ObservableList<Sample> samples = FXCollections.observableArrayList();

    /**
     * Something that was opened before.
     *
     * @param there whether it is still there
     * @param size  of a file, for people; what else it is, of other things
     */
    record Recent(Path file, boolean there, String size) {

        /** What it is called. */
        String name() {
            return file.getFileName() == null ? file.toString() : file.getFileName().toString();
        }

        /** The folder that it is in; empty for none. */
        String place() {
            return file.getParent() == null ? "" : file.getParent().toString();
        }
    }

    private record Looked(List<Recent> recent, List<Sample> samples) { }

    /** Looks for {@code opened}, which are paths, and for samples in {@code folder}. */
    WelcomeViewModel(Jobs jobs, List<String> opened, Path folder) {
        jobs.run("Looking for what was opened", progress -> new Looked(look(opened), Sample.in(folder)), looked -> {
            recent.setAll(looked.recent);
            samples.setAll(looked.samples);
        });
    }

    private static List<Recent> look(List<String> opened) {
        List<Recent> looked = new ArrayList<>();
        for (String path : opened) {
            try {
                looked.add(look(Path.of(path)));
            } catch (InvalidPathException e) {
                continue; // written by hand, or on another system
            }
        }
        return looked;
    }

    private static Recent look(Path file) {
        if (Files.isDirectory(file)) {
            return new Recent(file, true, "folder");
        }
        try {
            return new Recent(file, true, size(Files.size(file)));
        } catch (IOException e) {
            return new Recent(file, false, "no longer there");
        }
    }

    /** {@code 640 kB}, {@code 1.2 MB}, {@code 3.4 GB}. */
    static String size(long bytes) {
        return bytes < MEGABYTE ? String.format(Locale.ROOT, "%.0f kB", Math.ceil(bytes / 1e3))
                : bytes < 1e3 * MEGABYTE ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE) : String.format(Locale.ROOT, "%.1f GB", bytes / MEGABYTE / 1e3);
    }

    /** What was opened, the latest first. */
    ObservableList<Recent> recent() {
        return recent;
    }

    /** The samples, in the order of their list. */
    ObservableList<Sample> samples() {
        return samples;
    }
}
