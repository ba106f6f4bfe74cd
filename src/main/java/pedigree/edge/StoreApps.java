package pedigree.edge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import pedigree.event.Timestamp;
import pedigree.store.Edge;
import pedigree.store.Link.Confidence;

/**
 * Programs of Windows that only ask for an app: {@code calc.exe} has Calculator.exe started by a broker, below svchost, and ends. Found by name and time, as no
 * record tells.
 */
final class StoreApps {

    private static final long SOON = 10 * Timestamp.SECOND;
    private static final String ASKER = "calc.exe";
    private static final String PACKAGE = "\\windowsapps\\microsoft.windowscalculator_";

    private final Cast cast;

    StoreApps(Cast cast) {
        this.cast = cast;
    }

    /** Adds the edges. One pass. */
    void finish(Sink sink) throws SQLException {
        List<Integer> askers = new ArrayList<>();
        List<Integer> apps = new ArrayList<>();
        for (int process = 0; process < cast.size(); process++) {
            ImagePath image = cast.image(process);
            if (cast.start[process] != Cast.UNKNOWN && image.name().startsWith("calc")) {
                boolean app = image.path().contains(PACKAGE) && cast.name(cast.tree.parent(process)).equals("svchost.exe");
                (app ? apps : image.name().equals(ASKER) && !image.path().contains(PACKAGE) ? askers : new ArrayList<Integer>()).add(process);
            }
        }
        Comparator<Integer> byHostAndStart = Comparator.comparingInt((Integer process) -> cast.host(process)).thenComparingLong(process -> cast.start[process]);
        askers.sort(byHostAndStart);
        apps.sort(byHostAndStart);
        int next = 0;
        for (int app : apps) {
            while (next < askers.size() && byHostAndStart.compare(askers.get(next), app) <= 0) {
                next++;
            }
            join(askers, next - 1, app, sink);
        }
    }

    private void join(List<Integer> askers, int place, int app, Sink sink) throws SQLException {
        if (!isBefore(askers, place, app)) {
            return;
        }
        int asker = askers.get(place);
        boolean rival = isBefore(askers, place - 1, app);
        sink.add(new Edge(Edge.Kind.BROKERED, asker, app, rival ? Confidence.POSSIBLE : Confidence.LIKELY,
                "%s only asks a broker for this app; it began %s before".formatted(ASKER, Spans.text(cast.start[app] - cast.start[asker]))
                        + (rival ? ", another not long before it" : ""),
                List.of(cast.stored(asker).event(), cast.stored(app).event()), 2));
    }

    private boolean isBefore(List<Integer> askers, int place, int app) {
        return place >= 0 && cast.host(askers.get(place)) == cast.host(app) && cast.start[app] - cast.start[askers.get(place)] <= SOON;
    }
}
