package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Category;
import pedigree.event.Fields;

class MappingTest {

    @Test
    void aLeafUnderAnotherNameKeepsItsPlace() {
        Mapping mapping = mapping("source = S", "*.Image = Path");
        assertEquals("{Host=a, Image=c.exe, Pid=4}", mapping.map(Fields.of("Host", "a", "Path", "c.exe", "Pid", "4")).fields().toString());
    }

    @Test
    void whatIsMadeOfLeavesStandsBehindThem() {
        Mapping mapping = mapping("source = S", "*.User = {Domain}\\{Name} | Name", "*.Hashes = hashes(MD5=md5, SHA256=sha)");
        assertEquals("{Domain=D, Name=u, md5=00, sha=1f, User=D\\u, Hashes=SHA256=1f}",
                mapping.map(Fields.of("Domain", "D", "Name", "u", "md5", "00", "sha", "1f")).fields().toString());
        assertEquals("{Domain=-, Name=u, User=u}", mapping.map(Fields.of("Domain", "-", "Name", "u")).fields().toString(), "a domain that is unknown");
    }

    @Test
    void aDevicePathIsNormalisedAndTheOriginalKept() {
        Mapping mapping = mapping("source = S", "*.Image = path(ImageFileName)");
        assertEquals("{ImageFileName=\\Device\\HarddiskVolume2\\Windows\\a.exe, Image=C:\\Windows\\a.exe}",
                mapping.map(Fields.of("ImageFileName", "\\Device\\HarddiskVolume2\\Windows\\a.exe")).fields().toString());
    }

    @Test
    void aLeafWhoseNameMeansSomethingElseHasTheSourceBeforeIt() {
        Mapping mapping = mapping("source = CrowdStrike", "*.ProcessId = RawProcessId", "*.ParentProcessGuid = ParentProcessId");
        assertEquals("{ProcessId=4, ParentProcessGuid=488592041865603507, CrowdStrike.Image=x}",
                mapping.map(Fields.of("RawProcessId", "4", "ParentProcessId", "488592041865603507", "Image", "x")).fields().toString());
    }

    @Test
    void theEventsNameWinsOverItsCategoryAndThatOverAll() {
        Mapping mapping = mapping("source = S", "event = name", "kind.a = process_creation", "kind.b = process_creation", "kind.* = file_event",
                "time = t", "*.X = x", "process_creation.X = y", "a.X = z", "process_creation.time = start");
        assertEquals("z", mapping.map(Fields.of("name", "a", "x", "x", "y", "y", "z", "z")).fields().text("X"));
        assertEquals("y", mapping.map(Fields.of("name", "b", "x", "x", "y", "y", "z", "z")).fields().text("X"));
        Mapping.Mapped other = mapping.map(Fields.of("name", "c", "x", "x", "y", "y", "z", "z", "t", "12"));
        assertEquals(List.of("S/c", Category.FILE_EVENT, "12", "x"), List.of(other.type(), other.category(), other.time(), other.fields().text("X")));
        assertEquals("7", mapping.map(Fields.of("name", "a", "t", "12", "start", "7")).time());
    }

    @Test
    void whatWrapsTheNamesOfLeavesIsTakenOff() {
        Mapping mapping = mapping("source = S", "strip = event. properties.", "strip-end = _decimal", "*.ProcessId = RawProcessId");
        assertEquals("4", mapping.map(Fields.of("event.RawProcessId_decimal", "4")).fields().text("ProcessId"));
        assertEquals("4", mapping.map(Fields.of("properties.RawProcessId", "4")).fields().text("ProcessId"));
    }

    @Test
    void anArrayOfArgumentsIsACommandLine() {
        Mapping mapping = mapping("source = S", "*.CommandLine = args(argv)");
        assertEquals("sh -c \"a b\"", mapping.map(Fields.of("argv", "sh", "argv", "-c", "argv", "a b")).fields().text("CommandLine"));
    }

    @Test
    void anArrayIsAList() {
        Mapping mapping = mapping("source = S", "*.QueryResults = list(answers)");
        assertEquals("a;b c", mapping.map(Fields.of("answers", "a", "answers", "b c")).fields().text("QueryResults"));
    }

    @Test
    void aConditionTellsWhetherAFieldIsThere() {
        Mapping mapping = mapping("source = S", "*.BrokerProcessId = broker if broker != parent", "*.Image = path if id");
        assertEquals("5", mapping.map(Fields.of("broker", "5", "parent", "4")).fields().text("BrokerProcessId"));
        assertEquals("5", mapping.map(Fields.of("broker", "5")).fields().text("BrokerProcessId"));
        assertEquals("{broker=4, parent=4}", mapping.map(Fields.of("broker", "4", "parent", "4")).fields().toString());
        assertEquals("a", mapping.map(Fields.of("path", "a", "id", "1")).fields().text("Image"));
        assertEquals("", mapping.map(Fields.of("path", "a", "id", "-")).fields().text("Image"));
    }

    @ParameterizedTest
    @CsvSource({"C:\\Windows, cmd.exe, C:\\Windows\\cmd.exe", "c:\\windows\\cmd.exe, Cmd.exe, c:\\windows\\cmd.exe", "C:\\, a.exe, C:\\a.exe",
        "/usr/bin, id, /usr/bin/id", "/usr/bin/id, id, /usr/bin/id", "a.exe, a.exe, a.exe\\a.exe", ", a.exe, a.exe", "C:\\a.exe, , C:\\a.exe"})
    void aFolderMayHoldTheName(String folder, String name, String path) {
        Mapping mapping = mapping("source = S", "*.Image = file(FolderPath, FileName)");
        assertEquals(path, mapping.map(Fields.of("FolderPath", folder == null ? "" : folder, "FileName", name == null ? "" : name)).fields().text("Image"));
    }

    @ParameterizedTest
    @CsvSource({"hex, 999, 0x3e7", "hex, 0x3E7, 0x3E7", "registry, HKEY_LOCAL_MACHINE\\SOFTWARE, HKLM\\SOFTWARE", "registry, \\REGISTRY\\USER\\S-1-5-18, HKU\\S-1-5-18",
        "registry, HKEY_USERSX, HKEY_USERSX", "protocol, 17, udp", "protocol, TcpV6, tcp", "protocol, ICMP, icmp", "account, S-1-5-18, NT AUTHORITY\\SYSTEM",
        "account, S-1-5-21-1, S-1-5-21-1", "id, 12, 12"})
    void aConverterSaysWhatWindowsWould(String converter, String value, String expected) {
        assertEquals(expected, mapping("source = S", "*.X = " + converter + "(x)").map(Fields.of("x", value)).fields().text("X"));
    }

    @Test
    void anIdOfZerosIsNone() {
        Mapping mapping = mapping("source = S", "*.ProcessGuid = id(client) | context");
        assertEquals("7", mapping.map(Fields.of("client", "000", "context", "7")).fields().text("ProcessGuid"));
    }

    @Test
    void alternativesMayStandWithinParentheses() {
        Mapping mapping = mapping("source = S", "*.Hashes = hashes(MD5=md5, SHA1=SHA1 | Sha1)");
        assertEquals("MD5=aa,SHA1=bb", mapping.map(Fields.of("md5", "aa", "Sha1", "bb")).fields().text("Hashes"));
    }

    @Test
    void jsonInALeafIsOpened() {
        Mapping mapping = mapping("source = S", "strip = properties.", "open = More", "*.QueryName = More.name");
        assertEquals("{a=1, QueryName=x, More.deep.er=2, b=3}",
                mapping.map(Fields.of("a", "1", "properties.More", "{\"name\":\"x\",\"deep\":{\"er\":2}}", "b", "3")).fields().toString());
        assertEquals("{More={\"name\":\"x}", mapping.map(Fields.of("More", "{\"name\":\"x")).fields().toString(), "what is no JSON stays");
        assertEquals("{More=}", mapping.map(Fields.of("More", "")).fields().toString());
    }

    @Test
    void wordsOfNamesMayStandApart() {
        Mapping mapping = mapping("source = S", "blanks = out", "strip-end = [UTC]", "time = TimeGenerated", "*.ProcessId = ProcessId");
        Mapping.Mapped mapped = mapping.map(Fields.of("Time Generated [UTC]", "12", "Process Id", "4"));
        assertEquals(List.of("12", "4"), List.of(mapped.time(), mapped.fields().text("ProcessId")));
    }

    @Test
    void oneLineMayBeOfSeveralScopesAndOneKindOfManyEvents() {
        Mapping mapping = mapping("source = S", "event = name", "kind.*Written = file_event", "kind.a = process_creation", "kind.* = dns_query",
                "file_event process_creation.X = x");
        assertEquals(Category.FILE_EVENT, mapping.map(Fields.of("name", "PngWritten", "x", "1")).category());
        assertEquals(Category.DNS_QUERY, mapping.map(Fields.of("name", "b", "x", "1")).category());
        assertEquals("1", mapping.map(Fields.of("name", "PngWritten", "x", "1")).fields().text("X"));
        assertEquals("1", mapping.map(Fields.of("name", "a", "x", "1")).fields().text("X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.Image = nothing(x)", "kind.a = nothing", "*.Image = file(x)", "*.Image = a if b != c != d"})
    void aLineThatNamesWhatIsNotIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> mapping("source = S", line));
    }

    private static Mapping mapping(String... lines) {
        Map<String, String> byKey = new LinkedHashMap<>();
        Arrays.stream(lines).map(line -> line.split(" = ", 2)).forEach(parts -> byKey.put(parts[0], parts[1]));
        return Mapping.of(byKey);
    }
}
