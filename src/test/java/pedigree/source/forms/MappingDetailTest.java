package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.Category;
import pedigree.event.Fields;

/** What mappings can say beyond the name of an event. */
class MappingDetailTest {

    @Test
    void theDetailOfAnEventTellsItsKindAndFieldsButNotItsName() {
        Mapping mapping = mapping("source = S", "event = type", "detail = action", "kind.filemod = file_event", "kind.filemod.delete = file_delete",
                "kind.*.fork = process_fork", "*.X = x", "filemod.delete.X = y");
        Mapping.Mapped deleted = mapping.map(Fields.of("type", "filemod", "action", "delete", "x", "x", "y", "y"));
        assertEquals(List.of("S/filemod", Category.FILE_DELETE, "y"), List.of(deleted.type(), deleted.category(), deleted.fields().text("X")));
        Mapping.Mapped written = mapping.map(Fields.of("type", "filemod", "action", "write", "x", "x", "y", "y"));
        assertEquals(List.of("S/filemod", Category.FILE_EVENT, "x"), List.of(written.type(), written.category(), written.fields().text("X")));
        assertEquals(Category.PROCESS_FORK, mapping.map(Fields.of("type", "proc", "action", "fork")).category());
        assertEquals(Category.FILE_EVENT, mapping.map(Fields.of("type", "filemod")).category());
    }

    @Test
    void anExceptionSilencesWhatItIsMadeFor() {
        Mapping mapping = mapping("source = S", "*.ParentProcessId = fake if id(fake) | ppid", "*.ParentImage = parent unless id(fake)");
        Fields spoofed = mapping.map(Fields.of("fake", "7", "ppid", "4", "parent", "a.exe")).fields();
        assertEquals(List.of("7", ""), List.of(spoofed.text("ParentProcessId"), spoofed.text("ParentImage")));
        Fields honest = mapping.map(Fields.of("fake", "0", "ppid", "4", "parent", "a.exe")).fields();
        assertEquals(List.of("4", "a.exe"), List.of(honest.text("ParentProcessId"), honest.text("ParentImage")));
    }

    @ParameterizedTest
    @CsvSource({"ip, -1062731519, 192.168.1.1", "ip, 167772163, 10.0.0.3", "ip, fe80::1, fe80::1", "initiated, OUTGOING, true", "initiated, in, false",
        "inbound, false, true", "protocol, PROTO_UDP, udp", "integrity, SYSTEM, System", "registry, MACHINE\\SOFTWARE, HKLM\\SOFTWARE", "host, CORP\\WS-07, WS-07",
        "unsigned, 4, 4", "unsigned, -1, ''", "compact, Registry Value_Modified, registryvaluemodified", "cb_event, ingress.event.netconn, netconn",
        "utc, 2026-04-01 08:00:02.5, 2026-04-01 08:00:02.5Z", "utc, 1775030402.5, 1775030402.5", "yes, true, true", "yes, false, ''", "no, false, false", "integrity, INTEGRITY_LEVEL_UNKNOWN, ''"})
    void convertersWriteValuesAsSysmonDoes(String converter, String value, String made) {
        assertEquals(made, mapping("source = S", "*.X = %s(x)".formatted(converter)).map(Fields.of("x", value)).fields().text("X"));
    }

    private static Mapping mapping(String... lines) {
        Map<String, String> byKey = new LinkedHashMap<>();
        Arrays.stream(lines).map(line -> line.split(" = ", 2)).forEach(parts -> byKey.put(parts[0], parts[1]));
        return Mapping.of(byKey);
    }
}
