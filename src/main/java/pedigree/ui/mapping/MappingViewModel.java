package pedigree.ui.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.event.Fields;
import pedigree.source.forms.CustomMapping;
import pedigree.source.forms.Guess;
import pedigree.source.forms.TableHead;

/** What the columns of one table mean: guessed first, then as the analyst says. Of the UI thread. */
public final class MappingViewModel {

    /** No meaning: the column is kept under its own name. */
    static final String NONE = "";

    private final List<Column> columns = new ArrayList<>();
    private final List<Fields> rows;
    private final ObservableList<Map<String, String>> preview = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean changing;

    /** Guesses what the columns of {@code head} mean. */
    public MappingViewModel(TableHead head) {
        rows = head.rows();
        Map<String, String> meanings = new LinkedHashMap<>();
        Guess.columns(head.columns()).forEach((meaning, column) -> meanings.put(column, meaning));
        for (String name : head.columns()) {
            String example = rows.stream().map(row -> row.text(name)).filter(value -> !value.isBlank()).findFirst().orElse("");
            Column column = new Column(name, example, meanings.getOrDefault(name, NONE));
            column.meaning().addListener((property, old, now) -> changed(column));
            columns.add(column);
        }
        refresh();
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Everything that a column can mean, nothing first. */
    static List<String> meanings() {
        List<String> meanings = new ArrayList<>(List.of(NONE));
        meanings.addAll(Guess.meanings());
        return meanings;
    }

    /** What {@code column} can mean next by a letter that was typed: the next one that begins so and no other column means; else what it means now. */
    String next(Column column, String letter) {
        List<String> all = meanings();
        Set<String> taken = pairs().keySet();
        int from = all.indexOf(column.meaning().get());
        for (int i = 1; i < all.size() && !letter.isBlank(); i++) {
            String next = all.get((from + i) % all.size());
            if (next.regionMatches(true, 0, letter, 0, letter.length()) && !taken.contains(next)) {
                return next;
            }
        }
        return column.meaning().get();
    }

    /** A meaning is given to one column only: the last that it was given to. */
    private void changed(Column column) {
        if (changing) {
            return;
        }
        changing = true;
        String meaning = column.meaning().get();
        columns.stream().filter(other -> other != column && !meaning.isEmpty() && other.meaning().get().equals(meaning)).forEach(other -> other.meaning().set(NONE));
        changing = false;
        refresh();
    }

    private void refresh() {
        Set<String> meanings = pairs().keySet();
        ready.set(meanings.contains("ProcessId") || meanings.contains("Image") || meanings.contains("CommandLine"));
        missing.set(missing(meanings));
        preview.setAll(rows.stream().map(this::mapped).toList());
    }

    private static String missing(Set<String> meanings) {
        List<String> lacks = new ArrayList<>();
        if (!meanings.contains("ProcessId")) {
            boolean named = meanings.contains("Image") || meanings.contains("CommandLine");
            lacks.add(named ? "without a ProcessId, processes are told apart by name only" : "a ProcessId or an Image is needed");
        }
        if (!meanings.contains("time")) {
            lacks.add("without a time, rows are processes that were seen running, no starts");
        }
        if (!meanings.contains("ParentProcessId")) {
            lacks.add("without a ParentProcessId there is no tree");
        }
        String image = meanings.contains("CommandLine") && !meanings.contains("Image") ? " The image is the first word of the command line." : "";
        return (lacks.isEmpty() ? "Nothing is missing." : "Missing: " + String.join("; ", lacks) + '.') + image;
    }

    /** The column of each meaning that is given. */
    private Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        columns.stream().filter(column -> !column.meaning().get().isEmpty()).forEach(column -> pairs.put(column.meaning().get(), column.name()));
        return pairs;
    }

    /** A row under what its columns mean. */
    private Map<String, String> mapped(Fields row) {
        Map<String, String> mapped = new LinkedHashMap<>();
        pairs().forEach((meaning, column) -> mapped.put(meaning, row.text(column)));
        return mapped;
    }

    /** The first rows, by what their columns mean. */
    ObservableList<Map<String, String>> preview() {
        return preview;
    }

    /** What is missing, for people. */
    ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    /** Whether enough is said to open the table. */
    ReadOnlyBooleanProperty isReady() {
        return ready.getReadOnlyProperty();
    }

    /** The mapping as it is now; empty while too little is said, or a column has a name that mappings cannot spell. */
    public Optional<CustomMapping> mapping() {
        try {
            return Optional.of(CustomMapping.of("the mapping", Guess.mapping(pairs())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the mapping to a file that the analyst chose.
     *
     * @throws IOException if it cannot be written
     */
    public void save(Path file) throws IOException {
        Files.writeString(file, Guess.mapping(pairs()), StandardCharsets.UTF_8);
    }
}
