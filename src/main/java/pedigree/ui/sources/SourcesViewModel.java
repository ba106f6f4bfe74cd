package pedigree.ui.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.coverage.Coverage;
import pedigree.coverage.Creations;
import pedigree.coverage.Fact;
import pedigree.investigation.Snapshot;
import pedigree.store.Source;
import pedigree.ui.style.Wording;

/** The sources of a case. Of the UI thread. */
public final class SourcesViewModel {

    private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
    private List<String> notEvaluated = List.of();
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");

    /** Shows the sources of another case. */
    public void show(Snapshot snapshot) {
        rows.setAll(snapshot.sources().stream().map(SourceRow::of).toList());
        List<Coverage> read = snapshot.sources().stream().filter(source -> source.outcome() == Source.Outcome.READ).map(Source::coverage).toList();
        notEvaluated = snapshot.notEvaluated();
        warning.set(warning(read, notEvaluated.size()));
    }

    /** What nobody should forget who reads the tree: {@code no command lines, no ends, 2 gaps}; empty where there is nothing of that sort. */
    public ReadOnlyStringProperty warning() {
        return warning.getReadOnlyProperty();
    }

    /** All that is to be said of all sources, as the evidence spells it, and of rules that they do not suffice for. */
    public String text() {
        return Stream.concat(rows.stream().map(SourceRow::text), notEvaluated.stream().map(rule -> "Rule not evaluated: " + rule)).collect(Collectors.joining("\n"));
    }

    ObservableList<SourceRow> rows() {
        return rows;
    }

    private static String warning(List<Coverage> sources, int rulesNotEvaluated) {
        List<String> parts = new ArrayList<>();
        addIfAll(parts, sources, creations -> creations.with().get(Fact.COMMAND_LINE) == 0, "no command lines");
        addIfAll(parts, sources, creations -> creations.with().get(Fact.PARENT) == 0, "no parents");
        addIfAll(parts, sources, creations -> creations.ends() == 0, "no ends");
        long cleared = sources.stream().mapToLong(coverage -> coverage.cleared().all()).sum();
        long gaps = sources.stream().mapToLong(coverage -> coverage.gaps().all()).sum();
        if (cleared > 0) {
            parts.add(Wording.count(cleared, "cleared log", "cleared logs"));
        }
        if (gaps > 0) {
            parts.add(Wording.count(gaps, "gap", "gaps"));
        }
        if (rulesNotEvaluated > 0) {
            parts.add(Wording.count(rulesNotEvaluated, "rule not evaluated", "rules not evaluated"));
        }
        return String.join(", ", parts);
    }

    /** Only where no source makes up for the others; those in which no process starts count for nothing. */
    private static void addIfAll(List<String> parts, List<Coverage> sources, Predicate<Creations> lacks, String what) {
        List<Creations> starts = sources.stream().map(Coverage::creations).filter(creations -> creations.count() > 0).toList();
        if (!starts.isEmpty() && starts.stream().allMatch(lacks)) {
            parts.add(what);
        }
    }
}
