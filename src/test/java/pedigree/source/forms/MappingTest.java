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

    @ParameterizedTest
    @CsvSource({"*.Image = nothing(x)", "kind.a = nothing"})
    void aLineThatNamesWhatIsNotIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> mapping("source = S", line));
    }

    private static Mapping mapping(String... lines) {
        Map<String, String> byKey = new LinkedHashMap<>();
        Arrays.stream(lines).map(line -> line.split(" = ", 2)).forEach(parts -> byKey.put(parts[0], parts[1]));
        return Mapping.of(byKey);
    }
}
