package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.SECURITY;
import static pedigree.Events.connection;
import static pedigree.Events.end;
import static pedigree.Events.running;
import static pedigree.Events.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Event;
import pedigree.event.Role;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.store.Link;
import pedigree.store.StoredProcess;

/** The same records in any order, in one source or several, at once or one after the other, give the same processes, keys, parents and edges. */
class AnyOrderTest {

    private static final String[] NAMES = {"cmd.exe", "net.exe", "a.exe", "Registry", "smss.exe"};
    private static final int PIDS = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameRecordsGiveTheSameLineage(long seed) throws Exception {
        Random random = new Random(seed);
        List<List<Event>> sources = sources(random);
        String expected = linked(sources, false);
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(sources, random);
            assertEquals(expected, linked(sources, round == 0), "seed " + seed);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 20));
    }

    private static List<List<Event>> sources(Random random) {
        List<List<Event>> sources = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sources.add(new ArrayList<>());
        }
        for (int record = 1; record <= 60; record++) {
            Event event = event(random, record);
            sources.get(random.nextInt(sources.size())).add(event);
            if (random.nextInt(5) == 0) {
                sources.get(random.nextInt(sources.size())).add(event);
            }
        }
        return sources;
    }

    /** A record whose claims may be true or not: PIDs, images and ids are few, so that they agree, contradict and come back. */
    private static Event event(Random random, int record) {
        double time = random.nextInt(120) / 2.0 + random.nextInt(3) / 1000.0;
        String name = name(random);
        int pid = 4 + 4 * random.nextInt(PIDS);
        Events event = switch (random.nextInt(8)) {
            case 0 -> end(name, pid);
            case 1 -> connection(name, pid);
            case 2 -> running(name, pid).started(random.nextInt(60));
            default -> start(name, pid);
        };
        event.on(random.nextInt(3) == 0 ? "WKS2" : "WKS1").at(time).record(record).from(random.nextBoolean() ? Events.SYSMON : SECURITY);
        if (random.nextBoolean()) {
            event.guid(guid(random, time));
        }
        switch (random.nextInt(4)) {
            case 0 -> event.by(name(random), 4 + 4 * random.nextInt(PIDS));
            case 1 -> event.by("", 4 + 4 * random.nextInt(PIDS));
            case 2 -> event.byGuid(guid(random, random.nextInt(60)), name(random), 4 + 4 * random.nextInt(PIDS));
            default -> { }
        }
        if (random.nextInt(6) == 0) {
            event.and(Role.values()[Role.GRANDPARENT.ordinal() + random.nextInt(3)], name(random), 4 + 4 * random.nextInt(PIDS));
        }
        return event.event();
    }

    private static String name(Random random) {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private static String guid(Random random, double time) {
        long second = Timestamp.parse("2026-01-02T03:00:00Z").orElseThrow().ticks() / Timestamp.SECOND - 11_644_473_600L + (long) time;
        return "0bd59c11-%04x-%04x-%04x-00000000%04x".formatted(second & 0xffff, second >>> 16, random.nextInt(2), random.nextInt(2) + 0x100);
    }

    private String linked(List<List<Event>> sources, boolean oneByOne) throws IOException, SQLException {
        Path file = Files.createTempFile(folder, "order", ".pedigree");
        Files.delete(file);
        try (CaseFile caseFile = CaseFile.create(file)) {
            for (int i = 0; i < sources.size(); i++) {
                Cases.add(caseFile, "source" + i, sources.get(i).toArray(new Event[0]));
                if (oneByOne) {
                    Linker.link(caseFile, new Progress());
                }
            }
            Linker.link(caseFile, new Progress());
            return text(caseFile);
        }
    }

    private static String text(CaseFile caseFile) throws SQLException {
        Map<String, String> lines = new TreeMap<>();
        List<StoredProcess> all = new ArrayList<>();
        caseFile.processes().scan(all::add);
        for (StoredProcess process : all) {
            StringBuilder line = new StringBuilder("%s %s %s %s-%s %s".formatted(process.pid(), process.image(), process.host(), process.start(), process.end(),
                    process.inferred()));
            caseFile.links().link(process.number()).ifPresent(link -> {
                line.append("\n  < ").append(link.parent() == Link.NONE ? "none" : all.get(link.parent()).key()).append(' ').append(link.confidence())
                        .append(": ").append(link.reason());
                link.rejected().forEach(rejected -> line.append("\n  not ").append(all.get(rejected.process()).key()).append(": ").append(rejected.reason()));
            });
            List<String> edges = new ArrayList<>();
            for (Edge edge : caseFile.edges().of(process.number())) {
                edges.add("\n  " + edge.kind() + " " + all.get(edge.from()).key() + " > " + all.get(edge.to()).key());
            }
            Collections.sort(edges);
            edges.forEach(line::append);
            String before = lines.put(process.key(), line.toString());
            assertEquals(null, before, "a key that two processes have");
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((key, line) -> text.append(key).append(' ').append(line).append('\n'));
        return text.toString();
    }
}
