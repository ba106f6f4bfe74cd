package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Fields;

class EventTextTest {

    private static final String EVENT = "{\"Event\":{\"System\":{\"EventID\":7,\"Channel\":\"App\",\"Computer\":\"ä%d\"},\"EventData\":{\"a\":\"b\\\"{\"}}}";

    @Test
    void stretchesMayBeDecodedInAnyOrder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(i % 100 == 3 ? "{\"odd\":1}" : i % 100 == 4 ? "{\"broken" : EVENT.formatted(i)).append('\n');
        }
        List<String> inOrder = read(lines.toString().getBytes(StandardCharsets.UTF_8), TextFormat.JSON, false);
        assertEquals(20_000 - 200 + 1, inOrder.size());
        assertEquals(inOrder, read(lines.toString().getBytes(StandardCharsets.UTF_8), TextFormat.JSON, true));
        assertTrue(inOrder.get(inOrder.size() - 1).startsWith("4 expected a form of event that Pedigree knows, found 200 records with the fields odd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void anyEncodingOfWindowsIsRead(String charset) throws IOException {
        byte[] bytes = (EVENT.formatted(1) + "\n" + EVENT.formatted(2)).getBytes(Charset.forName(charset));
        assertEquals(Optional.of(TextFormat.JSON), TextFormat.of(bytes, Optional.empty()));
        assertEquals(List.of("1 ä1 {a=b\"{}", "2 ä2 {a=b\"{}"), read(bytes, TextFormat.JSON, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,\n%s]", "%s\n\n%s", "%s%s", "{\"took\":1,\"hits\":{\"total\":2,\"hits\":[%s,%s]},\"x\":{\"y\":[{}]}}", "[\n  %s,\n  %s\n]",
        "{\"value\":[%s,%s]}", "{\"lost\":{\"brace\":1\n%s\n%s"})
    void objectsAreFoundWhereverTheyStand(String around) throws IOException {
        byte[] bytes = around.formatted(EVENT.formatted(1), EVENT.formatted(2)).getBytes(StandardCharsets.UTF_8);
        List<String> found = read(bytes, TextFormat.JSON, false);
        found.removeIf(line -> line.contains("expected"));
        assertEquals(List.of("ä1 {a=b\"{}", "ä2 {a=b\"{}"), found.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList());
    }

    @Test
    void aLineWithoutEndIsOneClearReasonAndIsNotHeld() throws IOException {
        byte[] start = "{\"EventID\":\"".getBytes(StandardCharsets.US_ASCII);
        List<String> found = new ArrayList<>();
        EventText text = EventText.begin(new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < start.length ? start[(int) at++] : ++at < 200_000_000 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                int count = 0;
                for (int next = 0; count < length && next >= 0; ) {
                    next = read();
                    if (next >= 0) {
                        buffer[from + count++] = (byte) next;
                    }
                }
                return count == 0 ? -1 : count;
            }
        }, TextFormat.JSON, Optional.empty());
        for (Optional<EventText.Stretch> next = text.next(); next.isPresent(); next = text.next()) {
            next.get().decode(sink(found));
        }
        assertEquals(List.of("1 expected a record of at most 16 MiB, found a longer one"), found);
    }

    @Test
    void aRowOfAMillionFieldsIsOneClearReason() throws IOException {
        String csv = "Payload,EventId,Provider,Channel\n" + ",".repeat(1_000_000) + "\n\"{}\",1,P,C\n";
        assertEquals(List.of("2 expected a row of CSV, found one with too many or too long fields", "3  {}"),
                read(csv.getBytes(StandardCharsets.UTF_8), TextFormat.CSV, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a package\",\"version\":1}", "Dear reader", "", "capture\0\0<Event xmlns='x'>", "a,b,c\n1,2,3", "[1, 2]", "{"})
    void whatIsNoLogIsNotTakenForOne(String text) throws IOException {
        assertEquals(Optional.empty(), TextFormat.of(text.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @Test
    void namesAndNestingHaveLimits() throws IOException {
        String deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);
        String wide = "{\"" + "k".repeat(600) + "\":1}";
        assertEquals(List.of("1 expected a JSON object, found none that is well-formed", "2 expected names of at most 500 characters, found a longer one"),
                read((deep + "\n" + wide + "\n").getBytes(StandardCharsets.UTF_8), TextFormat.JSON, false));
        String quoted = ">".repeat(100_000) + "\n" + "Process Create:\nImage: a.exe\nCommandLine: x\n" + "y\n".repeat(100_000);
        assertEquals(1, read(quoted.getBytes(StandardCharsets.UTF_8), TextFormat.TEXT, false).size());
    }

    @Test
    void noEntityIsEverResolved() throws IOException {
        String xml = "<!DOCTYPE Event [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Event ><System><Computer>&x;</Computer></System></Event>"
                + "<Event ><System><Computer>a&#1;\u0002&amp;</Computer></System></Event>";
        List<String> found = read(xml.getBytes(StandardCharsets.UTF_8), TextFormat.XML, false);
        assertEquals(List.of("1 expected an Event element, found none that is well-formed", "2 a\ufffd\ufffd& {}"), found);
    }

    @Test
    void aCommandLineThatLooksLikeLabelsHidesNothing() throws IOException {
        String text = """
                Process Create:
                UtcTime: 2026-01-01 00:00:00.000
                ProcessId: 4
                Image: a.exe
                CommandLine: a.exe "
                ParentImage: fake.exe
                Image: fake.exe"
                User: u
                ParentImage: real.exe
                ParentCommandLine: x
                """;
        assertEquals(List.of("1  {UtcTime=2026-01-01 00:00:00.000, ProcessId=4, Image=a.exe, CommandLine=a.exe \", User=u, ParentImage=real.exe, ParentCommandLine=x}"),
                read(text.getBytes(StandardCharsets.UTF_8), TextFormat.TEXT, false));
    }

    private static List<String> read(byte[] bytes, TextFormat format, boolean backwards) throws IOException {
        EventText text = EventText.begin(new ByteArrayInputStream(bytes), format, Optional.empty());
        List<EventText.Stretch> stretches = new ArrayList<>();
        for (Optional<EventText.Stretch> next = text.next(); next.isPresent(); next = text.next()) {
            stretches.add(next.get());
        }
        List<List<String>> found = new ArrayList<>();
        if (backwards) {
            Collections.reverse(stretches);
        }
        for (EventText.Stretch stretch : stretches) {
            List<String> lines = new ArrayList<>();
            stretch.decode(sink(lines));
            found.add(backwards ? 0 : found.size(), lines);
        }
        List<String> all = new ArrayList<>();
        found.forEach(all::addAll);
        text.decodeRest(sink(all));
        return all;
    }

    private static FormSink sink(List<String> lines) {
        return new FormSink() {
            @Override
            public void record(long position, boolean utc, Fields system, Fields data) {
                lines.add(position + " " + system.text("Computer") + " " + data);
            }

            @Override
            public void record(long position, Fields raw, Mapping.Mapped meaning) {
                lines.add(position + " " + meaning);
            }

            @Override
            public void damage(long position, String reason) {
                lines.add(position + " " + reason);
            }

            @Override
            public void note(String text) {
                lines.add(text);
            }
        };
    }
}
