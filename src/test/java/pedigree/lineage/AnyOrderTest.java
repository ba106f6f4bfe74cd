package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.CaseText;
import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Role;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.store.CaseFile;

/** The same records in any order, in one source or several, at once or one after the other, give the same processes, keys, parents and edges. */
class AnyOrderTest {

    private static final String[] NAMES = {"cmd.exe", "net.exe", "a.exe", "Registry", "smss.exe"};
    private static final int PIDS = 6;
    private static final long START_KEY = 1L << 48 | 0x100; // which the GUIDs have, too
    private static final String[] HOSTS = {"WKS1", "WKS1", "WKS1", "WKS2", "SRV1", "SRV2"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameRecordsGiveTheSameLineage(long seed) throws Exception {
        Random random = new Random(seed);
        List<List<Event>> sources = sources(random);
        String expected = linked(sources, false);
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(sources, random);
            assertEquals(expected, linked(sources, round < 2), "seed " + seed);
        }
    }

    @Test
    void hostsThatNothingIsAddedToAreNotLinkedAnew() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("a.exe", 4).at(1).on("WKS1"), start("b.exe", 8).at(9).on("SRV1").by("a.exe", 4))) {
            caseFile.findings().add(List.of());
            Cases.add(caseFile, "more", start("c.exe", 12).at(2).on("WKS1").by("a.exe", 4).event());
            assertFalse(Linker.relink(caseFile, new Progress()).all());
            assertEquals("""
                    a.exe 4
                      c.exe 12 <pid likely
                    [a.exe 4]
                      b.exe 8 <pid likely
                    """, TreeText.of(caseFile));
            assertEquals("a.exe c.exe a.exe b.exe", ProcessTree.of(caseFile).inOrder().mapToObj(number -> name(caseFile, number)).collect(Collectors.joining(" ")));
        }
    }

    private static String name(CaseFile caseFile, int number) {
        try {
            return caseFile.processes().process(number).imageName();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasNotSearchedByTheRulesIsLinkedAnew() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("a.exe", 4).at(1).on("WKS1"), start("b.exe", 8).at(9).on("SRV1"))) {
            Cases.add(caseFile, "more", start("c.exe", 12).at(2).on("WKS1").by("a.exe", 4).event());
            assertTrue(Linker.relink(caseFile, new Progress()).all());
        }
    }

    @Test
    void aNameThatASecondMachineTurnsUpUnderIsLinkedAnew() throws Exception {
        String first = "0bd59c11-34b0-6957-0001-000000000100";
        String second = "0bd59c12-34b0-6957-0001-000000000100";
        try (CaseFile caseFile = Cases.linked(folder, start("a.exe", 4).at(1).guid(first), start("d.exe", 8).at(1).on("SRV1"))) {
            caseFile.findings().add(List.of());
            Cases.add(caseFile, "more", start("a.exe", 4).at(1).guid(second).event());
            assertFalse(Linker.relink(caseFile, new Progress()).all());
            assertEquals(3, caseFile.processes().count());
            assertEquals(2, caseFile.hosts().sayings().stream().filter(saying -> saying.host().startsWith("wks1/")).count());
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 40));
    }

    static List<List<Event>> sources(Random random) {
        List<List<Event>> sources = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sources.add(new ArrayList<>());
        }
        for (int record = 1; record <= 60; record++) {
            Event event = event(random, record);
            boolean elsewhere = random.nextInt(10) == 0; // mostly a source is of few hosts
            sources.get(elsewhere ? random.nextInt(sources.size()) : (event.host().hashCode() & 1) + 2 * random.nextInt(2)).add(event);
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
        if (random.nextInt(30) == 0) {
            return Events.record(Category.SYSMON_STATUS, Events.SYSMON + "/4", "", 0).on(HOSTS[random.nextInt(HOSTS.length)]).at(time).record(record).event();
        }
        Events event = switch (random.nextInt(8)) {
            case 0 -> end(name, pid);
            case 1 -> connection(name, pid);
            case 2 -> running(name, pid).started(random.nextInt(60));
            default -> start(name, pid);
        };
        String host = HOSTS[random.nextInt(HOSTS.length)];
        event.on(host).at(time).record(record).from(random.nextBoolean() ? Events.SYSMON : SECURITY);
        if (random.nextBoolean()) {
            event.guid(guid(host, random, time));
        }
        if (random.nextInt(3) == 0) {
            event.startKey(START_KEY + random.nextInt(2));
        }
        switch (random.nextInt(4)) {
            case 0 -> event.by(name(random), 4 + 4 * random.nextInt(PIDS));
            case 1 -> event.by("", 4 + 4 * random.nextInt(PIDS));
            case 2 -> event.byGuid(guid(host, random, random.nextInt(60)), name(random), 4 + 4 * random.nextInt(PIDS));
            default -> { }
        }
        if (random.nextInt(4) == 0) {
            event.byStartKey(START_KEY + random.nextInt(2));
        }
        if (random.nextInt(6) == 0) {
            event.and(Role.values()[Role.GRANDPARENT.ordinal() + random.nextInt(3)], name(random), 4 + 4 * random.nextInt(PIDS));
        }
        return event.event();
    }

    private static String name(Random random) {
        return NAMES[random.nextInt(NAMES.length)];
    }

    /** Of one machine each, but for two, of which one is the other's clone. */
    private static String guid(String host, Random random, double time) {
        int machine = host.equals("SRV2") ? "SRV1".hashCode() : host.hashCode();
        long second = Timestamp.parse("2026-01-02T03:00:00Z").orElseThrow().ticks() / Timestamp.SECOND - 11_644_473_600L + (long) time;
        return "%08x-%04x-%04x-%04x-00000000%04x".formatted(machine, second & 0xffff, second >>> 16, random.nextInt(2), random.nextInt(2) + 0x100);
    }

    private String linked(List<List<Event>> sources, boolean oneByOne) throws IOException, SQLException {
        Path file = Files.createTempFile(folder, "order", ".pedigree");
        Files.delete(file);
        try (CaseFile caseFile = CaseFile.create(file)) {
            for (int i = 0; i < sources.size(); i++) {
                Cases.add(caseFile, "source" + i, sources.get(i).toArray(new Event[0]));
                if (oneByOne) {
                    Linker.relink(caseFile, new Progress());
                    caseFile.findings().replace(List.of()); // the rules were held against it
                }
            }
            if (!oneByOne) {
                Linker.link(caseFile, new Progress());
            }
            return CaseText.of(caseFile);
        }
    }
}
