package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static pedigree.Events.SECURITY;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.ActivityKind;
import pedigree.event.Category;
import pedigree.event.ProcessClaim;
import pedigree.store.ActivityCount;
import pedigree.store.CaseFile;

/** What the kernel numbers its starts with joins sensors exactly: the number of the boot, and of the start within it. */
class StartKeysTest {

    private static final String DEFENDER = "Microsoft Defender";

    /** The second of the test's beginning, 2026-01-02T03:00:00Z, in GUIDs of one machine. */
    private static final String SECOND = "0bd59c11-34b0-6957-";
    private static final long BOOT = 7L << 48;

    @TempDir
    private Path folder;

    private static String guid(int sequence) {
        return SECOND + "%02x00-000000000700".formatted(sequence);
    }

    @Test
    void oneStartOfTwoSensorsIsOneProcessWhateverTheClocks() throws Exception {
        assertTree("""
                cmd.exe 10
                """,
                start("cmd.exe", 10).at(0).guid(guid(5)),
                defender(start("cmd.exe", 10)).at(3_000).guid("d1").startKey(BOOT + 5));
    }

    @Test
    void twoStartsAreTwoHoweverNear() throws Exception {
        assertTree("""
                cmd.exe 10
                cmd.exe 10
                """,
                start("cmd.exe", 10).at(0).guid(guid(5)),
                defender(start("cmd.exe", 10)).at(0.5).guid("d1").startKey(BOOT + 6));
    }

    @Test
    void aParentIsNamedByTheKeyThatAnotherSensorHas() throws Exception {
        assertTree("""
                cmd.exe 10
                  a.exe 20 <unique_id certain
                b.exe 30
                  c.exe 40 <guid certain
                """,
                start("cmd.exe", 10).at(0).guid(guid(5)),
                defender(start("a.exe", 20)).at(1).guid("d2").byGuid("d1", "cmd.exe", 10).startKey(BOOT + 8).byStartKey(BOOT + 5),
                defender(start("b.exe", 30)).at(2).guid("d3").startKey(BOOT + 9),
                start("c.exe", 40).at(3).guid(guid(12)).byGuid(guid(9), "b.exe", 30));
    }

    @Test
    void aParentThatNobodyLoggedIsOneByItsKey() throws Exception {
        assertTree("""
                [cmd.exe 10]
                  a.exe 20 <guid certain
                  b.exe 30 <unique_id certain
                """,
                start("a.exe", 20).at(1).guid(guid(8)).byGuid(guid(5), "cmd.exe", 10),
                defender(start("b.exe", 30)).at(2).guid("d3").byGuid("d1", "cmd.exe", 10).startKey(BOOT + 9).byStartKey(BOOT + 5));
    }

    @Test
    void bootsAreToldApart() throws Exception {
        assertTree("""
                cmd.exe 10
                svchost.exe 30
                [cmd.exe 10]
                  b.exe 20 <pid likely
                """,
                start("cmd.exe", 10).from(SECURITY).at(1),
                defender(start("cmd.exe", 10)).at(1).guid("d1").startKey(BOOT + 5),
                defender(start("svchost.exe", 30)).at(3_000).guid("d2").startKey((8L << 48) + 3),
                start("b.exe", 20).from(SECURITY).at(3_001).by("cmd.exe", 10));
    }

    @Test
    void theAuditNamesItsClientByIt() throws Exception {
        Events installed = Events.record(Category.SERVICE_INSTALLED, SECURITY + "/4697", "", 10);
        CaseFile linked = Cases.linked(folder,
                start("sc.exe", 10).at(0).guid(guid(5)),
                end("sc.exe", 10).at(0.5).guid(guid(5)),
                start("other.exe", 10).at(0.7).guid(guid(6)),
                installed.at(1).startKey(BOOT + 5)); // logged late: the PID is another's by now
        assertEquals(1, linked.activity().of(0).stream().filter(count -> count.kind() == ActivityKind.SERVICE).mapToLong(ActivityCount::count).sum());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aStartKeyHasABootAndASmallNumber(String text, long key) {
        assertEquals(key, ProcessClaim.startKey(text));
    }

    static Stream<Arguments> keys() {
        return Stream.of(arguments("11540474045172975", (41L << 48) + 36_079), arguments("0x29000000008cef", (41L << 48) + 36_079), arguments("0", 0),
                arguments("", 0), arguments("0x", 0), arguments("-5", 0), arguments("4294967296", 0), arguments("9223372036854775808", 0),
                arguments("8070450532247928832", 0), arguments("6a1b", 0), arguments("1".repeat(40), 0));
    }

    private static Events defender(Events event) {
        return event.from(DEFENDER).machine(DEFENDER + ":m1");
    }

    private void assertTree(String expected, Events... events) throws Exception {
        assertEquals(expected, TreeText.of(Cases.linked(folder, events)));
        List<Events> reversed = new ArrayList<>(List.of(events));
        Collections.reverse(reversed);
        assertEquals(expected, TreeText.of(Cases.linked(folder, reversed.toArray(new Events[0]))));
    }
}
