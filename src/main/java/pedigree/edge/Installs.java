package pedigree.edge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pedigree.event.Timestamp;
import pedigree.store.Edge;
import pedigree.store.EventRow;
import pedigree.store.Link.Confidence;

/**
 * Services and tasks that were installed and then ran, joined to who installed them. Where no record names that one, it is the last process before that
 * has the name of the service or task in its command line: possible, and said so.
 */
final class Installs {

    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/";
    private static final String MANAGER = "Service Control Manager/";
    private static final String SCHEDULER = "Microsoft-Windows-TaskScheduler/";
    private static final String MANAGER_IMAGE = "services.exe";
    private static final String SERVICES = "\\Services\\";
    private static final String IMAGE_PATH = "\\ImagePath";
    private static final long TWINS = 10 * Timestamp.SECOND;
    private static final long GUESSED = 30 * Timestamp.SECOND;
    private static final long LOGGED_LATE = Timestamp.SECOND;
    private static final long SOON = 60 * Timestamp.SECOND;
    private static final int NEAREST = 500; // processes that are looked at to find who installed
    private static final int SHORTEST_NAME = 3;

    /** A task's process, as the scheduler names it. */
    private record Launch(int host, String name, long pid, long time, long event) { }

    private final Cast cast;
    private final Timeline timeline;
    private final List<Install> installs = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();

    Installs(Cast cast, Timeline timeline) {
        this.cast = cast;
        this.timeline = timeline;
    }

    /** A service or task was installed, or a task ran. What the manager of services or the scheduler logs names nobody: the record's own process is theirs. */
    void read(EventRow event) throws SQLException {
        long time = event.time();
        int actor = event.actor();
        int host = actor == Cast.NONE ? cast.host(event.host(), time) : cast.host(actor);
        if (time == EventRow.UNKNOWN || host == Cast.NONE) {
            return;
        }
        switch (event.type()) {
            case SECURITY + "4697" -> add(host, false, event.field("ServiceName"), Action.of(event.field("ServiceFileName")), event, actor);
            case MANAGER + "7045" -> add(host, false, event.field("ServiceName"), Action.of(event.field("ImagePath")), event, Cast.NONE);
            case SECURITY + "4698" -> {
                for (String line : TaskContent.actions(event.field("TaskContent"))) {
                    add(host, true, event.field("TaskName"), Action.of(line), event, actor);
                }
            }
            case SCHEDULER + "106" -> add(host, true, event.field("TaskName"), Action.UNKNOWN, event, Cast.NONE);
            case SCHEDULER + "129" -> launch(host, event);
            default -> { }
        }
    }

    /**
     * A value of the registry was set: a service is there once its {@code ImagePath} is. The service control manager writes it for those who ask it, and who
     * that was other records tell; who writes it past the manager is named.
     */
    void readRegistry(EventRow event) throws SQLException {
        String target = event.field("TargetObject");
        int end = target.length() - IMAGE_PATH.length();
        int from = target.lastIndexOf('\\', end - 1) + 1;
        boolean ofService = end > from && target.regionMatches(true, end, IMAGE_PATH, 0, IMAGE_PATH.length())
                && target.regionMatches(true, from - SERVICES.length(), SERVICES, 0, SERVICES.length());
        int actor = event.actor();
        if (ofService && actor != Cast.NONE && event.time() != EventRow.UNKNOWN) {
            boolean byManager = cast.name(actor).equals(MANAGER_IMAGE);
            Install install = new Install(cast.host(actor), false, folded(target.substring(from, end)), Action.of(event.field("Details")), event.time(),
                    byManager ? Cast.NONE : actor, event.id());
            install.byRegistry = true;
            installs.add(install);
        }
    }

    private void add(int host, boolean task, String name, Action action, EventRow event, int actor) throws SQLException {
        installs.add(new Install(host, task, folded(name), action, event.time(), actor, event.id()));
    }

    private void launch(int host, EventRow event) throws SQLException {
        try {
            launches.add(new Launch(host, folded(event.field("TaskName")), Long.parseLong(event.field("ProcessID")), event.time(), event.id()));
        } catch (NumberFormatException e) {
            // it names no process
        }
    }

    private static String folded(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("\\") ? folded.substring(1) : folded;
    }

    /** Adds the edges. */
    void finish(Sink sink) throws SQLException {
        if (installs.isEmpty()) {
            return;
        }
        List<Install> single = joinTwins();
        for (Install install : single) {
            if (install.actor == Cast.NONE) {
                guess(install);
            }
        }
        single.removeIf(install -> install.actor == Cast.NONE);
        Map<Long, List<Install>> byKey = new HashMap<>();
        for (Install install : single) { // in order of time
            for (long key : keys(install.host, install.task, install.action.line(), install.action.image())) {
                byKey.computeIfAbsent(key, same -> new ArrayList<>()).add(install);
            }
            byKey.computeIfAbsent(nameKey(install.host, install.name), same -> new ArrayList<>()).add(install);
        }
        join(byKey, sink);
        joinLaunches(byKey, sink);
    }

    /** Two channels tell of one installation: 4697 and 7045, 4698 and 106. */
    private List<Install> joinTwins() {
        installs.sort(Comparator.comparingLong((Install install) -> install.time).thenComparingLong(install -> install.records.toList().get(0)));
        Map<Long, Install> last = new HashMap<>();
        List<Install> single = new ArrayList<>();
        for (Install install : installs) {
            long key = Hash.with(nameKey(install.host, install.name), install.task ? 1 : 0);
            Install before = last.get(key);
            boolean differs = before != null && !before.action.equals(install.action) && !before.action.equals(Action.UNKNOWN)
                    && !install.action.equals(Action.UNKNOWN);
            if (before != null && !differs && install.time - before.time <= TWINS) {
                before.take(install);
            } else {
                last.put(key, install);
                single.add(install);
            }
        }
        return single;
    }

    private void guess(Install install) throws SQLException {
        if (install.name.length() < SHORTEST_NAME) {
            return;
        }
        int looked = 0;
        for (int place = timeline.after(install.time + LOGGED_LATE) - 1; place >= 0 && looked < NEAREST; place--, looked++) {
            int process = timeline.process(place);
            if (cast.start[process] < install.time - GUESSED) {
                return;
            }
            boolean ended = cast.end[process] != Cast.UNKNOWN && cast.end[process] < install.time - LOGGED_LATE;
            if (!ended && cast.host(process) == install.host && !cast.name(cast.tree.parent(process)).equals(MANAGER_IMAGE)
                    && timeline.commandLine(process).contains(install.name)) {
                install.actor = process;
                install.how = "no record names who; this one had its name in its command line %s away".formatted(Spans.text(install.time - cast.start[process]));
                return;
            }
        }
    }

    private static long[] keys(int host, boolean task, String line, ImagePath image) {
        long kind = task ? 2 : 1;
        long whole = Hash.with(Hash.with(Hash.of(line), kind), host);
        long file = Hash.with(Hash.with(Hash.of(image.path().isEmpty() ? image.name() : image.path()), kind + 4), host);
        return new long[] {whole, file};
    }

    private static long nameKey(int host, String name) {
        return Hash.with(Hash.with(Hash.of(name), 9), host);
    }

    /** Looks at every process that the service control manager or the scheduler started. */
    private void join(Map<Long, List<Install>> byKey, Sink sink) throws SQLException {
        boolean[] hosts = new boolean[0];
        for (List<Install> same : byKey.values()) {
            for (Install install : same) {
                hosts = install.host < hosts.length ? hosts : java.util.Arrays.copyOf(hosts, install.host + 1);
                hosts[install.host] = true;
            }
        }
        for (int process = 0; process < cast.size(); process++) {
            int host = cast.host(process);
            if (host < hosts.length && hosts[host] && cast.start[process] != Cast.UNKNOWN) {
                String parent = cast.name(cast.tree.parent(process));
                if (parent.equals(MANAGER_IMAGE)) {
                    join(process, false, byKey, sink);
                } else if (parent.equals("svchost.exe") || parent.equals("taskeng.exe") || parent.equals("taskhostw.exe")) {
                    join(process, true, byKey, sink);
                }
            }
        }
    }

    private void join(int process, boolean task, Map<Long, List<Install>> byKey, Sink sink) throws SQLException {
        String line = Action.plain(timeline.commandLine(process));
        ImagePath image = cast.image(process);
        int host = cast.host(process);
        long[] keys = keys(host, task, line, image);
        Install whole = line.isEmpty() ? null : last(byKey, keys[0], cast.start[process]);
        if (whole == null && line.contains(" -s ")) { // a service in a host of its own
            whole = last(byKey, keys(host, task, line.substring(0, line.lastIndexOf(" -s ")), image)[0], cast.start[process]);
            whole = whole != null && line.endsWith(" -s " + whole.name) ? whole : null;
        }
        if (whole != null) {
            add(whole, process, Confidence.LIKELY, "it ran with the command line", sink);
            return;
        }
        Install file = last(byKey, keys[1], cast.start[process]);
        file = file == null ? last(byKey, keys(host, task, "", ImagePath.of(image.name()))[1], cast.start[process]) : file;
        if (file == null || file.action.isHost() && (!line.isEmpty() || cast.start[process] - file.time > SOON)) {
            return;
        }
        add(file, process, file.action.isHost() ? Confidence.POSSIBLE : Confidence.LIKELY, "it ran the file", sink);
    }

    /** The last installation before a time, or {@code null}. */
    private static Install last(Map<Long, List<Install>> byKey, long key, long time) {
        List<Install> same = byKey.getOrDefault(key, List.of());
        int low = 0;
        int high = same.size();
        while (low < high) {
            int middle = low + high >>> 1;
            boolean later = same.get(middle).time > time + LOGGED_LATE;
            high = later ? middle : high;
            low = later ? low : middle + 1;
        }
        return low == 0 ? null : same.get(low - 1);
    }

    private void joinLaunches(Map<Long, List<Install>> byKey, Sink sink) throws SQLException {
        for (Launch launch : launches) {
            Install install = last(byKey, nameKey(launch.host, launch.name), launch.time);
            if (install != null && install.task && install.action.equals(Action.UNKNOWN)) {
                int looked = 0;
                for (int place = timeline.after(launch.time + LOGGED_LATE) - 1; place >= 0 && looked < NEAREST; place--, looked++) {
                    int process = timeline.process(place);
                    if (cast.start[process] < launch.time - 2 * LOGGED_LATE) {
                        break;
                    }
                    if (cast.host(process) == launch.host && cast.pid(process) == launch.pid) {
                        install.records.add(launch.event);
                        add(install, process, Confidence.LIKELY, "the scheduler names its process", sink);
                        break;
                    }
                }
            }
        }
    }

    private static void add(Install install, int process, Confidence confidence, String how, Sink sink) throws SQLException {
        if (install.actor == process) {
            return;
        }
        String kind = install.task ? "installed the task " : install.byRegistry ? "set in the registry what it runs: the service " : "installed the service ";
        String what = kind + install.name + "; " + how;
        boolean guessed = !install.how.isEmpty();
        sink.add(new Edge(Edge.Kind.INSTALLED, install.actor, process, guessed ? Confidence.POSSIBLE : confidence,
                guessed ? what + "; " + install.how : what, install.records.toList(), install.records.count()));
    }
}
