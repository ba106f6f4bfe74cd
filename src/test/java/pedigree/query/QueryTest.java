package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.activity;
import static pedigree.Events.connection;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Category;
import pedigree.event.Level;
import pedigree.event.Role;
import pedigree.job.Progress;
import pedigree.lineage.Corrections;
import pedigree.lineage.Linker;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.ProcessLevels;

/**
 * <pre>
 * 0 explorer.exe 10
 *   1 winword.exe 20
 *     2 cmd.exe 30
 *       3 rundll32.exe 40    connects to port 445
 *         4 calc.exe 50      high
 *       5 whoami.exe 60      by a broker: services.exe
 *   6 notepad.exe 70
 * 7 services.exe 80          connects to port 80
 * </pre>
 */
class QueryTest {

    @TempDir
    private static Path folder;

    private static CaseFile caseFile;
    private static Searched searched;

    @BeforeAll
    static void makeACase() throws Exception {
        caseFile = Cases.linked(folder,
                start("explorer.exe", 10).at(1).field("User", "LAB\\mira"),
                start("winword.exe", 20).at(2).by("explorer.exe", 10).field("User", "LAB\\mira").field("IntegrityLevel", "Medium"),
                start("C:\\Windows\\System32\\cmd.exe", 30).at(3).by("winword.exe", 20).field("CommandLine", "cmd /c \"rundll32 x.dll,Start\" & echo a*b")
                        .field("User", "LAB\\mira").field("IntegrityLevel", "S-1-16-12288").field("OriginalFileName", "Cmd.Exe").field("LogonId", "0x764fd"),
                start("rundll32.exe", 40).at(4).by("C:\\Windows\\System32\\cmd.exe", 30).field("User", "NT AUTHORITY\\SYSTEM").field("IntegrityLevel", "System")
                        .field("Hashes", "MD5=AABB,SHA256=CCDDEE").field("CommandLine", "rundll32 x.dll,Start"),
                start("calc.exe", 50).at(4.5).by("rundll32.exe", 40).on("OTHER.lab.example").on("WKS1"),
                start("whoami.exe", 60).at(9).by("C:\\Windows\\System32\\cmd.exe", 30).and(Role.BROKER, "services.exe", 80),
                start("notepad.exe", 70).at(10).by("explorer.exe", 10).field("CommandLine", "notepad \"C:\\My Files\\a.txt\""),
                start("services.exe", 80).at(5),
                connection("rundll32.exe", 40).at(6).field("DestinationPort", "445").field("DestinationIp", "192.0.2.7"),
                connection("services.exe", 80).at(7).field("DestinationPort", "80"),
                end("rundll32.exe", 40).at(8),
                activity(Category.LOGON, "4624", "lsass.exe", 4).nameless().from(Events.SECURITY).at(0).field("TargetLogonId", "0x764fd").field("LogonType", "10")
                        .field("IpAddress", "192.0.2.9"));
        caseFile.findings().replace(List.of(finding("Something", Level.HIGH, "attack.t1218.011", number("calc.exe"))));
        ProcessTree tree = ProcessTree.of(caseFile);
        searched = new Searched(caseFile, tree, ProcessLevels.of(tree.size(), caseFile.findings().all()));
    }

    @AfterAll
    static void close() throws Exception {
        caseFile.close();
    }

    private static Finding finding(String title, Level level, String tag, int process) {
        return new Finding(new Finding.Rule("lineage", "0f3-1", title, level, List.of(tag), "", "", List.of()), Optional.empty(), OptionalInt.of(process),
                List.of(), OptionalLong.empty(), List.of(), List.of());
    }

    private static int number(String image) throws Exception {
        int[] found = {-1};
        caseFile.processes().scan(process -> found[0] = process.imageName().equals(image) ? process.number() : found[0]);
        return found[0];
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', value = {
        "rundll32 ¦ cmd rundll32",
        "RUNDLL32 start ¦ cmd rundll32",
        "rund*32.exe ¦ rundll32",
        "x.dll,Start ¦ cmd rundll32",
        "\"rundll32 x.dll\" ¦ cmd rundll32",
        "\"c \\\"rundll32\" ¦ cmd",
        "/x\\.dll,s.*t/ ¦ cmd rundll32",
        "/a\\*b/ ¦ cmd",
        "C:\\Windows\\s ¦ cmd services",
        "image:rundll32.exe ¦ rundll32",
        "image:C:\\windows\\RUNDLL32.exe ¦ rundll32",
        "image:rundll3?.exe ¦ rundll32",
        "image:*\\system32\\* ¦ cmd",
        "image:/^c:.windows.s[a-z]+\\.exe$/ ¦ services",
        "image:cmd ¦",
        "Image:(calc.exe, cmd.exe) ¦ cmd calc",
        "image:(calc.exe cmd.exe or x.exe) ¦ cmd calc",
        "image=calc.exe ¦ calc",
        "image!=calc.exe winword ¦ winword",
        "cmd:\"*x.dll*\" ¦ cmd rundll32",
        "command:x.dll ¦ cmd rundll32",
        "CommandLine:x.dll ¦ cmd rundll32",
        "cmd:x.dl? ¦",
        "cmd:\"C:\\My Files\\*\" ¦",
        "cmd:\"*C:\\My Files\\*\" ¦ notepad",
        "user:mira ¦ explorer winword cmd",
        "user:LAB\\mira winword ¦ winword",
        "user:\"nt authority\\system\" ¦ rundll32",
        "user:lab ¦",
        "-user:mira -user:system rundll32.exe ¦",
        "host:wks1 calc ¦ calc",
        "pid:40 ¦ rundll32",
        "pid:0x28 ¦ rundll32",
        "pid>=70 ¦ notepad services",
        "pid > 70 ¦ services",
        "ppid:30 ¦ rundll32 whoami",
        "hash:ccddee ¦ rundll32",
        "hash:md5=aabb ¦ rundll32",
        "hash:*dd* ¦ rundll32",
        "hash:aab ¦",
        "OriginalFileName:cmd.exe ¦ cmd",
        "LogonId:484605 ¦ cmd",
        "LogonId>484604 ¦ cmd",
        "parent:cmd.exe ¦ rundll32 whoami",
        "integrity:high ¦ cmd",
        "integrity>=high ¦ cmd rundll32",
        "integrity<system ¦ winword cmd",
        "start:2026-01-02T03:00:04 ¦ rundll32 calc",
        "start:2026-01-02T03:00:04.5 ¦ calc",
        "start>2026-01-02T03:00:09 ¦ notepad",
        "start>=2026-01-02T03:00:09Z ¦ whoami notepad",
        "start<=\"2026-01-02 03:00:01\" ¦ explorer",
        "start<2026 ¦",
        "start:2026-01-02 image:calc.exe ¦ calc",
        "end>2026-01-02 ¦ rundll32",
        "lifetime<5s ¦ rundll32",
        "lifetime>=4000ms ¦ rundll32",
        "lifetime<4 ¦",
        "since_parent<1s ¦ calc",
        "age > 5s ¦ whoami notepad",
        "level:high ¦ calc",
        "level>=medium ¦ calc",
        "level<high ¦",
        "finding:something ¦ calc",
        "rule:0f3-1 ¦ calc",
        "tag:attack.t1218.011 ¦ calc",
        "tag:attack.t1218* ¦ calc",
        "tag:attack ¦",
        "how:pid depth>3 ¦ calc",
        "confidence:likely depth:4 ¦ calc",
        "inferred:true ¦",
        "carved:false depth:0 ¦ explorer services",
        "depth:0 ¦ explorer services",
        "children:2 ¦ explorer cmd",
        "descendants>=5 ¦ explorer",
        "source:test.evtx depth:0 ¦ explorer services",
        "source:x.evtx ¦",
        "calc or notepad ¦ calc notepad",
        "calc OR notepad AND -notepad ¦ calc",
        "(calc or notepad) and not image:notepad.exe ¦ calc",
        "-(winword or cmd or explorer) depth<4 -services ¦ rundll32 whoami notepad",
        "not not calc ¦ calc",
        "\"or\" calc ¦",
        "parent(image:cmd.exe) ¦ rundll32 whoami",
        "child(calc.exe) ¦ rundll32",
        "ancestor(winword.exe) ¦ cmd rundll32 calc whoami",
        "ancestor(1, winword.exe) ¦ cmd",
        "within(2, winword.exe) ¦ cmd rundll32 whoami",
        "descendant(calc.exe) ¦ explorer winword cmd rundll32",
        "descendant(2, calc.exe) ¦ cmd rundll32",
        "sibling(whoami.exe) ¦ rundll32",
        "sibling(ppid:30) ¦ rundll32 whoami",
        "sibling(services.exe) ¦",
        "root(services.exe) ¦ services",
        "Root(explorer.exe) depth>3 ¦ calc",
        "path(explorer.exe > winword.exe >> calc.exe) ¦ calc",
        "path(explorer.exe > cmd.exe) ¦",
        "path(explorer.exe>>image:cmd.exe>whoami.exe) ¦ whoami",
        "path(depth:0 >> pid>=50 pid<=60) ¦ calc whoami",
        "path(winword.exe) ¦ winword",
        "not parent(ancestor(depth:0)) ¦ explorer winword notepad services",
        "Ancestor.Image:winword.exe ¦ cmd rundll32 calc whoami",
        "ancestor.user:system ¦ calc",
        "Ancestor.CommandLine:*x.dll* ¦ rundll32 calc whoami",
        "Ancestor.pid>=40 ¦ calc",
        "-Ancestor.Image:explorer.exe ¦ explorer services",
        "Ancestor.Image:(winword.exe, services.exe) pid>=50 ¦ calc whoami",
        "path(Ancestor.Image:winword.exe > calc.exe) ¦ calc",
        "Root.Image:services.exe ¦ services",
        "Root.User:mira depth>3 ¦ calc",
        "GrandParentImage:winword.exe ¦ rundll32 whoami",
        "GrandParentUser:mira ¦ cmd rundll32 calc whoami",
        "ParentUser:system ¦ calc",
        "ParentIntegrityLevel:high ¦ rundll32 whoami",
        "ParentImage:C:\\Windows\\System32\\cmd.exe ¦ rundll32 whoami",
        "-ParentImage:* ¦ explorer services",
        "has(network: ParentUser:mira) ¦ rundll32",
        "siblings:1 ¦ winword rundll32 whoami notepad",
        "siblings>1 ¦",
        "chain>=1 ¦ cmd rundll32 calc whoami",
        "ChainLength:2 ¦",
        "session_type:10 ¦ cmd",
        "session.type:\"remote interactive\" ¦ cmd",
        "session_address:192.0.2.* ¦ cmd",
        "session_type:3 ¦",
        "ancestor(session.address:192.0.2.9) ¦ rundll32 calc whoami",
        "has(network) ¦ rundll32 services",
        "has(network: DestinationPort:445) ¦ rundll32",
        "has(network: DestinationPort:0x1bd) ¦ rundll32",
        "has(network: DestinationPort>100) ¦ rundll32",
        "has(network: 192.0.2) ¦ rundll32",
        "has(network: user:system) ¦ rundll32",
        "has(network: -DestinationPort:445) ¦ services",
        "has(network: parent(cmd.exe)) ¦ rundll32",
        "has(dns) ¦",
        "has(event: event:5) ¦ rundll32",
        "has(event: time:2026-01-02T03:00:07) ¦ services",
        "ancestor(has(network)) ¦ calc",
        "edge(brokered) ¦ whoami services",
        "edge(brokered: services.exe) ¦ whoami",
        "edge(any from: services.exe) ¦ whoami",
        "edge(from: services.exe) ¦ whoami",
        "edge(any to: whoami.exe) ¦ services",
        "edge(brokered to: services.exe) ¦",
        "http://x ¦",
    })
    void findsWhatIsAskedFor(String text, String expected) throws Exception {
        assertEquals(expected == null ? "" : expected, names(Query.parse(text).run(searched, new Progress())));
    }

    private static String names(BitSet found) throws Exception {
        List<String> names = new ArrayList<>();
        caseFile.processes().scan(process -> {
            if (found.get(process.number())) {
                names.add((process.pid().getAsLong() + 1000) + process.imageName().replace(".exe", ""));
            }
        });
        return String.join(" ", names.stream().sorted().map(name -> name.substring(4)).toList());
    }

    @Test
    void aProcessIsFoundByItsKeyAndByTheBeginningOfIt() throws Exception {
        String key = caseFile.processes().process(number("calc.exe")).key();
        assertEquals("calc", names(Query.parse("key:" + key).run(searched, new Progress())));
        assertEquals("calc", names(Query.parse("key:" + key.substring(0, key.length() - 3)).run(searched, new Progress())));
    }

    @Test
    void anEmptyQueryAsksForEverything() throws Exception {
        assertTrue(Query.parse(" \t").isEmpty());
        assertEquals(8, Query.parse("").run(searched, new Progress()).cardinality());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', value = {
        "DestinationPort:445 ¦ 1",
        "event:3 ¦ 2",
        "event:Microsoft-Windows-Sysmon/5 ¦ 1",
        "image:rundll32.exe ¦ 3",
        "user:SYSTEM ¦ 3",
        "event:3 parent(cmd.exe) ¦ 1",
        "cmd:\"*x.dll,start\" event:5 ¦ 1",
        "pid:80 event:3 ¦ 1",
        "time>=2026-01-02T03:00:08 event:5 ¦ 1",
        "host:wks1 ¦ 12",
        "level:high ¦ 1",
        "'' ¦ 0",
    })
    void eventsAreAskedForByTheirFieldsAndThoseOfTheirProcess(String text, int expected) throws Exception {
        EventFilter filter = Query.parse(text).events(searched, new Progress());
        int[] found = new int[1];
        QueryException[] failed = new QueryException[1];
        caseFile.events().scan((event, process) -> {
            try {
                found[0] += filter.matches(event, process) ? 1 : 0;
            } catch (QueryException e) {
                failed[0] = e;
            }
        });
        assertEquals(expected, found[0]);
        assertEquals(null, failed[0]);
    }

    @Test
    void aFieldThatNoEventHasIsRefusedWithWhatMayBeMeant() throws Exception {
        assertRefused("character 6: unknown field 'imgae'; did you mean 'image'?", "calc imgae:x");
        assertRefused("character 1: unknown field 'DestinationProt'; did you mean 'DestinationPort'?", "DestinationProt:1");
        assertRefused("character 1: unknown field 'zzzzzz'", "zzzzzz:1");
        assertRefused("character 10: unknown field 'Imag'; did you mean 'image'?", "Ancestor.Imag:x");
        assertRefused("character 7: unknown field 'Zzzzzz'", "ParentZzzzzz:x");
        assertEquals("", names(Query.parse("QueryName:x").run(searched, new Progress())), "Sigma knows it, the case does not have it");
    }

    @Test
    void whatOnlyEventsHaveIsNotAskedOfAProcess() throws Exception {
        assertRefused("character 1: 'event' is asked of events; of a process, ask has(event: event:…)", "event:1");
    }

    @Test
    void aRegularExpressionThatTakesTooLongIsRefused() throws Exception {
        try (CaseFile hostile = Cases.linked(folder, start("a.exe", 1).at(1).field("CommandLine", "a".repeat(5_000) + "!"),
                start("b.exe", 2).at(2).field("CommandLine", "ab".repeat(200_000)))) {
            Searched in = new Searched(hostile, ProcessTree.of(hostile), ProcessLevels.of(2, List.of()));
            QueryException slow = assertThrows(QueryException.class, () -> Query.parse("cmd:/(a+)+$/").run(in, new Progress()));
            assertTrue(slow.getMessage().startsWith("character 5: this regular expression takes too long"), slow.getMessage());
            QueryException deep = assertThrows(QueryException.class, () -> Query.parse("cmd:/^(a|b)*$/").run(in, new Progress()));
            assertEquals(4, deep.position());
        }
    }

    @Test
    void aSearchThatIsCancelledEnds() {
        Progress progress = new Progress();
        progress.cancel();
        assertThrows(CancellationException.class, () -> Query.parse("calc").run(searched, progress));
        assertThrows(CancellationException.class, () -> Query.parse("has(network)").run(searched, progress));
    }

    @Test
    void whatWasFoundIsToldWhileMoreIsLookedFor() throws Exception {
        Events[] many = new Events[20_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = start(i % 1_000 == 0 ? "rare.exe" : "often.exe", i + 4).at(i);
        }
        try (CaseFile large = Cases.linked(folder, many)) {
            Searched in = new Searched(large, ProcessTree.of(large), ProcessLevels.of(many.length, List.of()));
            List<Integer> told = new ArrayList<>();
            BitSet found = Query.parse("image:rare.exe").run(in, new Progress(), soFar -> told.add(soFar.cardinality()));
            assertEquals(List.of(2, 3, 5, 9, 17), told);
            assertEquals(20, found.cardinality());
        }
    }

    @Test
    void ofALineageTooWhatWasFoundIsToldWhileMoreIsLookedFor() throws Exception {
        Events[] many = new Events[20_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 1_000 == 1 ? start("child.exe", i + 4).at(i).by("rare.exe", i + 3) : start("rare.exe", i + 4).at(i);
        }
        try (CaseFile large = Cases.linked(folder, many)) {
            Searched in = new Searched(large, ProcessTree.of(large), ProcessLevels.of(many.length, List.of()));
            List<Integer> told = new ArrayList<>();
            BitSet found = Query.parse("child.exe ParentImage:rare.exe parent(rare.exe)").run(in, new Progress(), soFar -> told.add(soFar.cardinality()));
            assertEquals(List.of(2, 3, 5, 9, 17), told);
            assertEquals(20, found.cardinality());
            told.clear();
            assertEquals(19_980, Query.parse("-parent(rare.exe)").run(in, new Progress(), soFar -> told.add(soFar.cardinality())).cardinality());
            assertEquals(List.of(), told, "what stands behind a not is known at the end only");
        }
    }

    private static void assertRefused(String message, String query) {
        assertEquals(message, assertThrows(QueryException.class, () -> Query.parse(query).run(searched, new Progress())).getMessage());
    }

    @Test
    void theParentThatTheAnalystHasSetIsAskedForInsteadOfTheRecords() throws Exception {
        try (CaseFile corrected = Cases.linked(folder,
                start("explorer.exe", 10).at(1),
                start("cmd.exe", 20).at(2).by("explorer.exe", 10),
                start("net.exe", 30).at(3).by("cmd.exe", 20),
                start("svchost.exe", 40).at(4).by("services.exe", 7),
                start("whoami.exe", 50).at(5).by("net.exe", 30))) {
            new Corrections(corrected).setParent(ProcessTree.of(corrected), corrected.processes().find("WKS1/30@2026-01-02T03:00:03.000Z").orElseThrow(),
                    corrected.processes().find("WKS1/40@2026-01-02T03:00:04.000Z").orElseThrow(), "seen in memory");
            Linker.link(corrected, new Progress());
            assertEquals("net.exe", found(corrected, "ParentImage:svchost.exe"));
            assertEquals("", found(corrected, "ParentImage:cmd.exe"));
            assertEquals("whoami.exe", found(corrected, "GrandParentImage:svchost.exe"));
            assertEquals("", found(corrected, "GrandParentImage:cmd.exe"));
            assertEquals("cmd.exe", found(corrected, "ParentImage:explorer.exe"));
        }
    }

    private static String found(CaseFile asked, String query) throws Exception {
        ProcessTree tree = ProcessTree.of(asked);
        BitSet found = Query.parse(query).run(new Searched(asked, tree, ProcessLevels.of(tree.size(), List.of())), new Progress());
        List<String> names = new ArrayList<>();
        asked.processes().scan(process -> names.add(found.get(process.number()) ? process.imageName() : ""));
        return String.join(" ", names).strip();
    }
}
