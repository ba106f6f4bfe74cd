package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import pedigree.event.ActivityKind;
import pedigree.event.SafeText;
import pedigree.store.ActivityCount;
import pedigree.store.Edge;
import pedigree.store.Link;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/** The remarks at the name of a process, read from the case. */
final class Badges {

    private static final int SHOWN_KINDS = 2;

    private static final Map<Edge.Kind, String> BEHIND = new EnumMap<>(Map.of(Edge.Kind.REAL, "really by ", Edge.Kind.BROKERED, "brokered by ",
            Edge.Kind.INSTALLED, "installed by ", Edge.Kind.HOP, "from "));

    /** What says most of a process first; modules are loaded by all, and say least. */
    private static final List<ActivityKind> TELLING = List.of(ActivityKind.INJECTION, ActivityKind.ACCESS, ActivityKind.NETWORK, ActivityKind.SCRIPT,
            ActivityKind.SERVICE, ActivityKind.WMI, ActivityKind.FILE, ActivityKind.REGISTRY, ActivityKind.DNS, ActivityKind.PIPE, ActivityKind.LOGON,
            ActivityKind.OTHER, ActivityKind.MODULE);

    private static final Map<ActivityKind, String> SHORT = new EnumMap<>(Map.of(ActivityKind.INJECTION, "inject", ActivityKind.NETWORK, "net",
            ActivityKind.REGISTRY, "reg", ActivityKind.MODULE, "mod"));

    private Badges() {
    }

    /** Those of a process, what says most first. */
    static List<Badge> of(RowFacts row, Optional<Link> link) throws SQLException {
        List<Badge> badges = new ArrayList<>(2);
        behind(row).ifPresent(badges::add);
        elevated(row).ifPresent(badges::add);
        link.flatMap(Badges::parent).ifPresent(badges::add);
        activity(row.activity()).ifPresent(badges::add);
        int witnesses = row.witnesses();
        if (witnesses > 1) {
            badges.add(new Badge(Badge.Kind.SEVERAL, Integer.toString(witnesses), witnesses + " records tell of its start"));
        }
        return badges;
    }

    private static Optional<Badge> behind(RowFacts row) throws SQLException {
        for (Edge edge : row.causes()) {
            if (BEHIND.containsKey(edge.kind())) {
                StoredProcess from = row.process(edge.from());
                return Optional.of(new Badge(Badge.Kind.BEHIND, BEHIND.get(edge.kind()) + SafeText.of(from.imageName()),
                        SafeText.of(Wording.sentence(BEHIND.get(edge.kind())) + RowFacts.name(from) + ", " + edge.confidence().text() + ": " + edge.reason())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Badge> elevated(RowFacts row) throws SQLException {
        Optional<StoredProcess> parent = row.parentProcess();
        String level = row.field("IntegrityLevel");
        if (parent.isEmpty() || !Integrity.isElevated(parent.get().field("IntegrityLevel"), level)) {
            return Optional.empty();
        }
        return Optional.of(new Badge(Badge.Kind.ELEVATED, SafeText.of(level),
                SafeText.of("Integrity level " + level + "; its parent has " + parent.get().field("IntegrityLevel"))));
    }

    private static Optional<Badge> parent(Link link) {
        if (link.how() == Link.How.MANUAL) {
            return Optional.of(new Badge(Badge.Kind.MANUAL, "parent set", Badge.Kind.MANUAL.meaning()));
        }
        String sure = link.confidence().text();
        return link.confidence() == Link.Confidence.CERTAIN ? Optional.empty()
                : Optional.of(new Badge(Badge.Kind.UNSURE, sure, "Parent " + sure + ": " + SafeText.of(link.reason())));
    }

    private static Optional<Badge> activity(List<ActivityCount> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<ActivityCount> sorted = counts.stream().sorted(Comparator.comparingInt(count -> TELLING.indexOf(count.kind()))).toList();
        return Optional.of(new Badge(Badge.Kind.ACTIVITY,
                sorted.stream().limit(SHOWN_KINDS).map(count -> count.count() + " " + SHORT.getOrDefault(count.kind(), count.kind().text())).collect(Collectors.joining(" · ")),
                "Records of what it did: " + sorted.stream().map(count -> count.count() + " " + count.kind().text()).collect(Collectors.joining(", "))));
    }
}
