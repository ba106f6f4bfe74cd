package pedigree.ui.workbench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.lineage.KnownHost;
import pedigree.store.CaseFile;
import pedigree.store.HostOffer;
import pedigree.store.Source;

/** The hosts of a case, which of them may be one, and how they are joined and split by hand. Of the UI thread. */
final class HostsViewModel {

    private static final int BATCH = 4_096;

    private final ObservableList<Host> hosts = FXCollections.observableArrayList();
    private final ObservableList<HostOffer> offers = FXCollections.observableArrayList();

    /**
     * A host as the case was linked last.
     *
     * @param name      what it is called
     * @param machines  what its sensors know it by
     * @param files     the sources that tell of it
     * @param processes how many ran on it; absent where several hosts have its name
     */
    record Host(String name, List<String> machines, List<String> files, OptionalLong processes) {

        /** What may be split off: its machines, and its sources, where there are several. */
        List<String> parts() {
            List<String> parts = new ArrayList<>(machines.size() > 1 ? machines : List.of());
            parts.addAll(files.size() > 1 ? files : List.of());
            return parts;
        }

        /** Its name, which lists show. */
        @Override
        public String toString() {
            return name;
        }
    }

    private record Read(List<Host> hosts, List<HostOffer> offers) { }

    HostsViewModel(Jobs jobs, Snapshot snapshot) {
        jobs.run("Reading hosts of the case", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
                return new Read(read(caseFile, progress), caseFile.hosts().offers());
            }
        }, read -> {
            hosts.setAll(read.hosts);
            offers.setAll(read.offers);
        });
    }

    private static List<Host> read(CaseFile caseFile, Progress progress) throws SQLException {
        Map<String, Long> processes = new HashMap<>();
        caseFile.processes().scan(true, row -> {
            processes.merge(row.text(row.hostText()).toLowerCase(Locale.ROOT), 1L, Long::sum);
            if (row.number() % BATCH == 0) {
                progress.checkCancelled();
            }
        });
        List<KnownHost> known = KnownHost.all(caseFile);
        List<Host> hosts = new ArrayList<>();
        for (KnownHost host : known) {
            hosts.add(new Host(host.label(), List.copyOf(host.machines()), files(caseFile, host), count(host, known, processes)));
        }
        return hosts;
    }

    private static List<String> files(CaseFile caseFile, KnownHost host) throws SQLException {
        List<String> files = new ArrayList<>();
        for (int source : host.sources()) {
            caseFile.sources().source(source).map(Source::file).ifPresent(files::add);
        }
        return files;
    }

    private static OptionalLong count(KnownHost host, List<KnownHost> all, Map<String, Long> processes) {
        boolean shared = all.stream().anyMatch(other -> !other.equals(host) && other.names().stream().anyMatch(host.names()::contains));
        if (shared) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(host.names().isEmpty() ? processes.getOrDefault(host.label(), 0L)
                : host.names().stream().mapToLong(name -> processes.getOrDefault(name, 0L)).sum());
    }

    /** Makes the second host the first. */
    static Correcting.Change join(String first, String second, String reason) {
        return (made, progress) -> made.correct((corrections, now) -> corrections.join(first, second, reason), progress);
    }

    /** Makes the two hosts of an offer one. */
    Correcting.Change join(HostOffer offer, String reason) {
        String first = known(offer.first(), offer.machine()).orElse(offer.first());
        String second = offer.kind() == HostOffer.Kind.RENAMED_OR_CLONED ? known(offer.second(), offer.machine()).orElse(offer.second()) : offer.second();
        return join(first, second, reason);
    }

    /** What the host of that name is called that has the machine: several may have the name. */
    private Optional<String> known(String name, String machine) {
        String folded = name.toLowerCase(Locale.ROOT);
        return hosts.stream().filter(host -> host.name.startsWith(folded) && host.machines.contains(machine)).map(Host::name).findFirst();
    }

    /** Makes a machine or a source of a host another host. */
    static Correcting.Change split(String host, String part, String reason) {
        return (made, progress) -> made.correct((corrections, now) -> corrections.split(host, part, reason), progress);
    }

    /** Why two hosts may be one, in a sentence. */
    static String text(HostOffer offer) {
        return switch (offer.kind()) {
            case RENAMED_OR_CLONED -> "%s and %s are known by one machine (%s): renamed, or one is a copy of the other.".formatted(offer.first(), offer.second(), offer.machine());
            case JOIN -> "Records of %s name no machine; they may be of %s (%s).".formatted(offer.second(), offer.first(), offer.machine());
        };
    }

    ObservableList<Host> hosts() {
        return hosts;
    }

    /** Pairs that may be one host. */
    ObservableList<HostOffer> offers() {
        return offers;
    }
}
