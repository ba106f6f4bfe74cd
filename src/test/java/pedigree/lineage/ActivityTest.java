package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.activity;
import static pedigree.Events.connection;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.ActivityKind;
import pedigree.event.Category;
import pedigree.job.Progress;
import pedigree.store.ActivityCount;
import pedigree.store.CaseFile;

/** What processes did, counted while they are linked, and found again. */
class ActivityTest {

    @TempDir
    private Path folder;

    @Test
    void whatAProcessDidIsCountedByKindWithItsFirstAndLast() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                start("cmd.exe", 10).at(1), connection("cmd.exe", 10).at(3), connection("cmd.exe", 10).at(2), connection("cmd.exe", 10).at(9),
                activity(Category.PS_SCRIPT, "4104", "", 10).at(5), end("cmd.exe", 10).at(20))) {
            assertEquals("network 3 03:00:02 03:00:09, script 1 03:00:05 03:00:05", text(linked.activity().of(0)));
        }
    }

    @Test
    void oneProcessDoesAndAnotherSuffers() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                start("dump.exe", 10).at(1), start("lsass.exe", 20).at(2),
                activity(Category.PROCESS_ACCESS, "10", "dump.exe", 10).onto("lsass.exe", 20).at(3),
                activity(Category.PROCESS_ACCESS, "10", "lsass.exe", 20).onto("lsass.exe", 20).at(4))) {
            assertEquals("access 1 03:00:03 03:00:03", text(linked.activity().of(0)));
            assertEquals("access 2 (1 suffered) 03:00:03 03:00:04", text(linked.activity().of(1)));
        }
    }

    @Test
    void aPidOfAnotherTimeOrHostDidNothing() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                start("cmd.exe", 10).at(5), end("cmd.exe", 10).at(9),
                activity(Category.PS_SCRIPT, "4104", "", 10).at(1), activity(Category.PS_SCRIPT, "4104", "", 10).at(12),
                activity(Category.PS_SCRIPT, "4104", "", 10).on("OTHER").at(6), activity(Category.PS_SCRIPT, "4104", "", 11).at(6))) {
            assertEquals(1, linked.processes().count(), "and a PID alone makes no process");
            assertEquals("", text(linked.activity().of(0)));
        }
    }

    @Test
    void manyProcessesAreAskedForAtOnce() throws Exception {
        List<Events> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            events.add(start("a.exe", 100 + i).at(i));
            for (int k = 0; k < i % 3; k++) {
                events.add(connection("a.exe", 100 + i).at(i + 0.5));
            }
        }
        try (CaseFile linked = Cases.linked(folder, events.toArray(new Events[0]))) {
            Map<Integer, List<ActivityCount>> counts = linked.activity().of(0, 1, 2, 59, 700);
            assertEquals(List.of(1, 2, 59), counts.keySet().stream().sorted().toList());
            assertEquals(2, counts.get(59).get(0).count());
            int[] sum = new int[1];
            linked.activity().scan(ActivityKind.NETWORK, (process, count) -> sum[0] += (int) count.count());
            assertEquals(60, sum[0]);
            linked.activity().scan(ActivityKind.DNS, (process, count) -> sum[0]++);
            assertEquals(60, sum[0]);
        }
    }

    @Test
    void countsAreTheSameHoweverManyThereAre() throws Exception {
        int processes = 300; // more pairs than fit the first table
        List<Events> events = new ArrayList<>();
        Category[] done = {Category.FILE_EVENT, Category.DNS_QUERY, Category.IMAGE_LOAD};
        for (int i = 0; i < processes; i++) {
            events.add(start("a.exe", 100 + i).at(1));
        }
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < processes; i++) {
                events.add(activity(done[k % 3], "11", "a.exe", 100 + i).at(2 + k));
            }
        }
        try (CaseFile linked = Cases.linked(folder, events.toArray(new Events[0]))) {
            for (int i = 0; i < processes; i++) {
                assertEquals("file 2 03:00:02 03:00:05, dns 1 03:00:03 03:00:03, module 1 03:00:04 03:00:04", text(linked.activity().of(i)));
            }
        }
    }

    @Test
    void linkingAgainCountsAnew() throws Exception {
        try (CaseFile linked = Cases.linked(folder, start("cmd.exe", 10).at(1), connection("cmd.exe", 10).at(3))) {
            Cases.add(linked, "more.evtx", connection("cmd.exe", 10).at(4).event());
            Linker.link(linked, new Progress());
            assertEquals("network 2 03:00:03 03:00:04", text(linked.activity().of(0)));
        }
    }

    @Test
    void whatWasDoneComesInOneScanWithItsProcess() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                start("dump.exe", 10).at(1), start("lsass.exe", 20).at(2),
                connection("dump.exe", 10).field("DestinationPort", "445").at(3),
                connection("nobody.exe", 99).field("DestinationPort", "445").at(3),
                activity(Category.NETWORK_BIND, "5158", "dump.exe", 10).field("SourcePort", "80").at(3.5),
                activity(Category.PROCESS_ACCESS, "10", "dump.exe", 10).onto("lsass.exe", 20).field("GrantedAccess", "0x1fffff").at(4))) {
            List<String> found = new ArrayList<>();
            linked.events().activity(EnumSet.of(ActivityKind.NETWORK), (process, role, category, event, data) ->
                    found.add(process + " " + role + " " + category.sigma() + " " + data.text("DestinationPort")));
            assertEquals(List.of("0 ACTOR network_connection 445", "0 ACTOR network_bind "), found);
            found.clear();
            linked.events().activity(EnumSet.of(ActivityKind.ACCESS), (process, role, category, event, data) ->
                    found.add(process + " " + role + " " + event + " " + data.text("GrantedAccess")));
            assertEquals(List.of("0 ACTOR 6 0x1fffff", "1 TARGET 6 0x1fffff"), found);
        }
    }

    private static String text(List<ActivityCount> counts) {
        return String.join(", ", counts.stream().map(count -> count.kind().text() + " " + count.count()
                + (count.suffered() == 0 ? "" : " (" + count.suffered() + " suffered)")
                + " " + count.first().orElseThrow().toString().substring(11, 19) + " " + count.last().orElseThrow().toString().substring(11, 19)).toList());
    }
}
