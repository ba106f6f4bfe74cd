package pedigree.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.event.Level;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.KnownHost;
import pedigree.query.Conjunct;
import pedigree.query.Term;
import pedigree.store.CaseFile;

/**
 * Which hosts, and findings how bad, are shown: two conditions of the text that is searched for, which may be written there as well as chosen here. Of the
 * UI thread.
 */
public final class FiltersViewModel {

    private static final String HOST = "host";
    private static final String LEVEL = "level";

    private final Jobs jobs;
    private final StringProperty text;
    private final ObservableList<String> hosts = FXCollections.observableArrayList();

    /** Conditions of what {@code search} searches for. */
    public FiltersViewModel(Jobs jobs, SearchViewModel search) {
        this.jobs = jobs;
        text = search.text();
    }

    /** Offers the hosts of a case. */
    public void show(Snapshot now) {
        jobs.run("Reading hosts", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(now.file())) {
                return KnownHost.all(caseFile).stream().flatMap(host -> host.names().isEmpty() ? Stream.of(host.label()) : host.names().stream())
                        .distinct().sorted().toList(); // names, which is what records have
            }
        }, hosts::setAll);
    }

    /** The hosts that are asked for; empty for all. */
    List<String> chosenHosts() {
        return Conjunct.of(text.get(), HOST).map(Conjunct::values).orElse(List.of());
    }

    boolean isChosen(String host) {
        return chosenHosts().stream().anyMatch(host::equalsIgnoreCase);
    }

    /** Asks for a host, too, or no longer. */
    void toggle(String host) {
        List<String> chosen = new ArrayList<>(chosenHosts());
        if (!chosen.removeIf(host::equalsIgnoreCase)) {
            chosen.add(host);
        }
        choose(chosen);
    }

    /** Asks for these hosts; for all where there is none. */
    void choose(List<String> chosen) {
        List<Term> terms = chosen.stream().flatMap(host -> Term.of(HOST, host).stream()).toList();
        String all = terms.stream().map(term -> term.text().substring(HOST.length() + 1)).collect(Collectors.joining(", "));
        text.set(Conjunct.replace(text.get(), HOST, terms.isEmpty() ? Optional.empty()
                : Optional.of(terms.size() == 1 ? terms.get(0) : new Term(HOST + ":(" + all + ')'))));
    }

    /** How bad a finding of a process must be; empty where it needs none. */
    Optional<Level> least() {
        return Conjunct.of(text.get(), LEVEL).filter(level -> level.sign().equals(">="))
                .flatMap(level -> List.of(Level.values()).stream().filter(each -> each.sigma().equalsIgnoreCase(level.values().get(0))).findFirst());
    }

    /** Asks for processes with a finding at least as bad. */
    void choose(Optional<Level> least) {
        text.set(Conjunct.replace(text.get(), LEVEL, least.map(level -> new Term(LEVEL + ">=" + level.sigma()))));
    }

    /** The hosts of the case, by name. */
    ObservableList<String> hosts() {
        return hosts;
    }

    /** {@code Host: all 3}, {@code Host: PC-1}, {@code Host: 2 of 3}. */
    StringBinding hostTitle() {
        return Bindings.createStringBinding(() -> {
            List<String> chosen = chosenHosts();
            return chosen.isEmpty() ? hosts.isEmpty() ? "Host: all" : String.format(Locale.ROOT, "Host: all %,d", hosts.size()) : chosen.size() == 1 ? "Host: " + chosen.get(0)
                    : String.format(Locale.ROOT, "Host: %,d of %,d", chosen.size(), hosts.size());
        }, text, hosts);
    }

    /** {@code Severity: any}, {@code Severity ≥ medium}. */
    StringBinding levelTitle() {
        return Bindings.createStringBinding(() -> least().map(level -> "Severity ≥ " + level.sigma()).orElse("Severity: any"), text);
    }
}
