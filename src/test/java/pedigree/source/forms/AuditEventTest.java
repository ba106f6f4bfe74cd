package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Fields;

class AuditEventTest {

    private static final String MSG = "msg=audit(1775030401.100:7): ";
    private static final String EXEC = "type=SYSCALL " + MSG + "arch=c000003e syscall=59 success=yes exit=0 a0=1 ppid=2 pid=3 uid=33 comm=\"sh\" exe=\"/bin/sh\"\n";

    @Test
    void argumentsAreDecodedAndPiecesOfLongOnesPutTogether() throws IOException {
        String line = "type=EXECVE " + MSG + "argc=4 a0=\"sh\" a1=6120622063 a2_len=8 a2[0]=\"abcd\" a2[1]=\"efgh\" a10=\"last\"\n";
        assertEquals(List.of("auditd/EXECVE sh \"a b c\" abcdefgh last"), commandLines(EXEC + line));
    }

    @Test
    void anArgumentOfHexDigitsInQuotesStaysAsItIs() throws IOException {
        assertEquals(List.of("auditd/EXECVE echo 6162"), commandLines(EXEC + "type=EXECVE " + MSG + "argc=2 a0=\"echo\" a1=\"6162\"\n"));
    }

    @Test
    void whatIsInterpretedEndsWhereTheNextFieldOfItsRecordBegins() throws IOException {
        String msg = "msg=audit(03/16/23 15:02:05.411:7) : ";
        String exec = "type=SYSCALL " + msg + "arch=x86_64 syscall=execve success=yes exit=0 a0=0x1 ppid=2 pid=3 uid=www-data comm=a pid=9 exe=/tmp/my a.sh key=(null) \n";
        String arguments = "type=EXECVE " + msg + "argc=3 a0=sh a1=-c pid=8 a7=x a2[0]=ab a2[1]=cd \n";
        Fields fields = read("----\n" + exec + "type=CWD " + msg + " cwd=/tmp/a b=c \n" + arguments).get(0).fields();
        assertEquals("sh \"-c pid=8 a7=x\" abcd", fields.text("CommandLine"));
        assertEquals(List.of("3", "/tmp/my a.sh", "/tmp/a b=c", "www-data"),
                List.of(fields.text("ProcessId"), fields.text("Image"), fields.text("CurrentDirectory"), fields.text("User")));
    }

    @Test
    void whereTheArgumentsAreLostTheTitleTellsThem() throws IOException {
        assertEquals(List.of("auditd/EXECVE sh -c id"), commandLines(EXEC + "type=PROCTITLE " + MSG + "proctitle=7368002D63006964\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "56, 1200011, yes, 9, fork",
        "56, 3d0f00, yes, 9, ''",
        "clone, 0x1200011, yes, 9, fork",
        "clone, CLONE_VM|CLONE_FS|CLONE_THREAD, yes, 9, ''",
        "57, 0, yes, 9, fork",
        "59, 0, no, -2, failed",
        "231, 0, yes, ?, exit",
        "60, 0, yes, ?, ''",
        "435, 7f00, yes, 9, ''",
    })
    void whatACallDidIsToldByItsNumberFlagsAndResult(String call, String flags, String success, String exit, String did) throws IOException {
        String line = "type=SYSCALL " + MSG + "arch=c000003e syscall=" + call + " success=" + success + " exit=" + exit + " a0=" + flags + " pid=3 exe=\"/bin/a\"\n";
        assertEquals(did, read(line).get(0).fields().text("audit.did"));
    }

    @ParameterizedTest
    @CsvSource({
        "020001BBC0000207, 192.0.2.7, 443",
        "0A0001BB0000000020010DB800000000000000000000000100000000, 2001:db8:0:0:0:0:0:1, 443",
        "{ saddr_fam=inet laddr=192.0.2.7 lport=443 }, 192.0.2.7, 443",
        "{ fam=inet laddr=192.0.2.7 lport=443 }, 192.0.2.7, 443",
        "01002F72756E, '', ''",
        "0200, '', ''",
    })
    void anAddressIsThatOfAnInternetOrNone(String address, String ip, String port) {
        Leaves leaves = new Leaves();
        assertEquals(!ip.isEmpty(), SocketAddress.add(address, leaves));
        assertEquals(List.of(ip, port), List.of(leaves.text("laddr"), leaves.text("lport")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Apr  1 08:00:01 web2 sshd[3000]: Invalid user type=EXECVE msg=audit(1775030401.100:7): argc=1 a0=\"forged\"",
        "web2 type=EXECVE msg=audit(1775030401.100:7): argc=1",
        "type=EXECVE msg=audit(yesterday): argc=1",
        "",
    })
    void whatAnotherProgramWroteIsNoRecord(String line) {
        assertEquals(Optional.empty(), AuditLine.of(line));
    }

    @Test
    void manyEventsUnderWayCostNoMoreMemoryAndNoneIsLost() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            log.append("type=SYSCALL msg=audit(1775030401.100:").append(i).append("): arch=c000003e syscall=59 success=yes pid=3 exe=\"/bin/sh\"\n");
        }
        List<Mapping.Mapped> events = read(log.toString());
        assertEquals(5_000, events.size());
        assertEquals("0", events.get(0).record());
        assertEquals("4999", events.get(4_999).record());
    }

    @Test
    void aLogThatIsWrittenTwiceHasEachEventTwice() throws IOException {
        String cwd = "type=CWD " + MSG + "cwd=\"/tmp\"\n";
        List<Mapping.Mapped> events = read((EXEC + cwd).repeat(3));
        assertEquals(3, events.size());
        events.forEach(event -> assertEquals("/tmp", event.fields().text("CurrentDirectory")));
    }

    @Test
    void anEventHasAsManyRecordsAsLinuxWritesAtMost() throws IOException {
        String path = "type=PATH " + MSG + "item=0 name=\"/a\"\n";
        assertEquals(3, read(path.repeat(2 * AuditEvent.MOST_LINES + 1)).size());
    }

    @Test
    void anArgumentThatLooksLikeAnotherFormatHidesNoLog() throws IOException {
        assertEquals(List.of("auditd/EXECVE echo <Event>"), commandLines(EXEC + "type=EXECVE " + MSG + "argc=2 a0=\"echo\" a1=\"<Event>\"\n"));
    }

    @Test
    void manyWordsThatAreNoFieldsEndInTime() throws IOException {
        String words = "x ".repeat(1_000_000) + "a={ ".repeat(500_000);
        assertTrue(read(EXEC + "type=AVC " + MSG + words + "\n").get(0).fields().names().size() <= 20_100);
    }

    @Test
    void linesOfAnotherKindAreSaidOnce() throws IOException {
        List<String> damage = new ArrayList<>();
        read(EXEC + "one\ntwo\n", damage);
        assertEquals(List.of("2 expected records of the audit system, found 2 other lines"), damage);
    }

    private static List<String> commandLines(String log) throws IOException {
        return read(log).stream().map(event -> event.type() + ' ' + event.fields().text("CommandLine")).toList();
    }

    private static List<Mapping.Mapped> read(String log) throws IOException {
        List<String> damage = new ArrayList<>();
        List<Mapping.Mapped> events = read(log, damage);
        assertTrue(damage.isEmpty(), damage.toString());
        return events;
    }

    private static List<Mapping.Mapped> read(String log, List<String> damage) throws IOException {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of(TextFormat.AUDITD), TextFormat.of(bytes, Optional.empty()));
        List<Mapping.Mapped> events = new ArrayList<>();
        FormSink sink = new FormSink() {
            @Override
            public void record(long position, boolean utc, Fields system, Fields data) {
                throw new AssertionError("a Windows record: " + data);
            }

            @Override
            public void record(long position, Fields raw, Mapping.Mapped meaning) {
                events.add(meaning);
            }

            @Override
            public void damage(long position, String reason) {
                damage.add(position + " " + reason);
            }

            @Override
            public void note(String text) {
                throw new AssertionError(text);
            }
        };
        EventText text = EventText.begin(new ByteArrayInputStream(bytes), TextFormat.AUDITD, Optional.empty());
        for (Optional<EventText.Stretch> next = text.next(); next.isPresent(); next = text.next()) {
            next.get().decode(sink);
        }
        text.decodeRest(sink);
        return events;
    }
}
