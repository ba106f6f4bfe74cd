package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.Cases;
import pedigree.Events;
import pedigree.store.CaseFile;
import pedigree.store.Link;
import pedigree.store.Link.Confidence;
import pedigree.store.StoredProcess;

/** Made-up logs whose parents are known: how many links are right, and how many of the right ones are found. */
class KnownTruthTest {

    private static final int STARTS = 4_000;
    private static final int HOSTS = 5;
    private static final String[] NAMES = {"svchost.exe", "cmd.exe", "powershell.exe", "net.exe", "chrome.exe", "conhost.exe"};

    @TempDir
    private Path folder;

    private final List<Events> log = new ArrayList<>();
    private final Map<String, Optional<String>> parentOf = new HashMap<>(); // absent where it is not in the log
    private final List<Map<Long, Living>> living = new ArrayList<>();
    private final List<List<Long>> free = new ArrayList<>();
    private long next = 100;

    /** How a log is spoilt. */
    private record Spoilt(boolean guids, double lostEnds, double jitter, boolean shuffled) { }

    private record Living(String id, String guid, long pid, String name, boolean logged) { }

    private record Score(int right, int wrong, int missed, int wrongAndCertain) {

        private double precision() {
            return right / (double) (right + wrong);
        }

        private double recall() {
            return right / (double) (right + missed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void withGuidsEachLinkIsFoundAndRight(long seed) throws Exception {
        Score score = score(seed, new Spoilt(true, 0, 0, false));
        assertEquals(0, score.wrong());
        assertEquals(0, score.missed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void withoutGuidsFewAreWrongOrMissed(long seed) throws Exception {
        assertGood(score(seed, new Spoilt(false, 0, 0, false)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void evenWithLostEndsRoughTimesAndInAnyOrder(long seed) throws Exception {
        assertGood(score(seed, new Spoilt(false, 0.04, 0.05, true)));
    }

    private static void assertGood(Score score) {
        assertTrue(score.precision() >= 0.995, score::toString);
        assertTrue(score.recall() >= 0.97, score::toString);
        assertEquals(0, score.wrongAndCertain());
    }

    private Score score(long seed, Spoilt spoilt) throws Exception {
        simulate(new Random(seed), spoilt);
        if (spoilt.shuffled()) {
            Collections.shuffle(log, new Random(seed));
        }
        CaseFile linked = Cases.linked(folder, log.toArray(new Events[0]));
        return score(linked);
    }

    private Score score(CaseFile linked) throws SQLException {
        List<StoredProcess> all = new ArrayList<>();
        linked.processes().scan(all::add);
        int[] counts = new int[4];
        for (StoredProcess process : all) {
            if (!process.inferred()) {
                Optional<Link> link = linked.links().link(process.number()).filter(found -> !all.get(found.parent()).inferred());
                Optional<String> expected = parentOf.get(process.field("Id"));
                Optional<String> found = link.map(known -> all.get(known.parent()).field("Id"));
                counts[found.isEmpty() ? 2 : found.equals(expected) ? 0 : 1] += found.isEmpty() && expected.isEmpty() ? 0 : 1;
                counts[3] += link.isPresent() && !found.equals(expected) && link.get().confidence() == Confidence.CERTAIN ? 1 : 0;
            }
        }
        return new Score(counts[0], counts[1], counts[2], counts[3]);
    }

    private void simulate(Random random, Spoilt spoilt) {
        for (int host = 0; host < HOSTS; host++) {
            living.add(new HashMap<>());
            free.add(new ArrayList<>());
            for (int i = 0; i < 3; i++) {
                Living before = living(host, 4 * (i + 1), NAMES[i], 0, false); // ran before the log began
                living.get(host).put(before.pid(), before);
            }
        }
        double time = 0;
        for (int starts = 0; starts < STARTS; ) {
            time += random.nextDouble() < 0.2 ? 0.001 : random.nextDouble();
            int host = random.nextInt(HOSTS);
            if (living.get(host).size() > 20 && random.nextBoolean()) {
                end(random, host, time, spoilt);
            } else {
                start(random, host, time, spoilt);
                starts++;
            }
        }
    }

    private void start(Random random, int host, double time, Spoilt spoilt) {
        List<Living> known = new ArrayList<>(living.get(host).values());
        Living parent = known.get(random.nextInt(known.size()));
        List<Long> left = free.get(host);
        long pid = !left.isEmpty() && random.nextInt(10) < 6 ? left.remove(random.nextInt(left.size())) : 4 * next++;
        Living child = living(host, pid, NAMES[random.nextInt(NAMES.length)], time, true);
        living.get(host).put(pid, child);
        parentOf.put(child.id(), parent.logged() ? Optional.of(parent.id()) : Optional.empty());
        Events event = Events.start(child.name(), pid).record(log.size() + 1).at(rough(random, time, spoilt)).on("WKS" + host).field("Id", child.id());
        log.add(spoilt.guids() ? event.guid(child.guid()).byGuid(parent.guid(), parent.name(), parent.pid()) : event.by(parent.name(), parent.pid()));
    }

    private void end(Random random, int host, double time, Spoilt spoilt) {
        List<Living> known = living.get(host).values().stream().filter(Living::logged).toList();
        Living ended = known.get(random.nextInt(known.size()));
        living.get(host).remove(ended.pid());
        free.get(host).add(ended.pid());
        if (random.nextDouble() >= spoilt.lostEnds()) {
            Events event = Events.end(ended.name(), ended.pid()).record(log.size() + 1).at(rough(random, time, spoilt)).on("WKS" + host);
            log.add(spoilt.guids() ? event.guid(ended.guid()) : event);
        }
    }

    private static double rough(Random random, double time, Spoilt spoilt) {
        return 10 + time + (random.nextDouble() * 2 - 1) * spoilt.jitter();
    }

    private static Living living(int host, long pid, String name, double time, boolean logged) {
        long second = 1_767_322_800L + (long) time;
        String id = host + "/" + pid + "@" + time;
        return new Living(id, "0bd59c1%x-%04x-%04x-0000-%012x".formatted(host, second & 0xffff, second >>> 16, Math.abs(id.hashCode()) + 1L), pid, name, logged);
    }
}
