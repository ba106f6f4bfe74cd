package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.Fields;
import pedigree.store.ProcessLevels;
import pedigree.store.StoredProcess;

class QueryTest {

    private static final StoredProcess PROCESS = new StoredProcess(0, "0bd59c11-7e1a", "ALMA-PC", OptionalLong.of(4064),
            "C:\\Windows\\System32\\rundll32.exe", Optional.empty(), Optional.empty(), false, false, 1,
            Fields.of("CommandLine", "rundll32 vbscript:\"x y\"", "User", "LAB\\mira", "IntegrityLevel", "Medium", "ParentImage", "C:\\Windows\\cmd.exe"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '\'', value = {
        "vbscript, true",
        "VBSCRIPT, true",
        "vbscript mira, true",
        "vbscript nobody, false",
        "-nobody, true",
        "-mira, false",
        "4064, true",
        "406, false",
        "image:rundll32.exe, true",
        "Image:*\\rundll32.exe, true",
        "image:rundll3?.exe, true",
        "image:cmd, false",
        "parent:cmd.exe, true",
        "user:mira -integrity:high, true",
        "pid:4064, true",
        "pid:40, false",
        "host:alma-pc, true",
        "level:high, false",
        "inferred:false, true",
        "'command:\"x y\"', true",
        "'\"x y\"', true",
        "'command:\"y x\"', false",
        "C:\\Windows, true",
        "key:0bd59c11, true",
        "'', true",
    })
    void asksWhatItSays(String text, boolean expected) throws QueryException {
        assertEquals(expected, Query.parse(text).matches(PROCESS, ProcessLevels.of(1, List.of())));
    }

    @Test
    void aQuoteThatIsNotClosedIsRefusedWithItsPlace() {
        QueryException refused = assertThrows(QueryException.class, () -> Query.parse("image:\"a b"));
        assertEquals("character 11: expected a closing quote, found the end", refused.getMessage());
        assertEquals(10, refused.position());
    }

    @Test
    void aFieldWithoutAValueIsRefused() {
        assertEquals("character 7: expected a value, found none behind 'image:'",
                assertThrows(QueryException.class, () -> Query.parse("image: a")).getMessage());
    }

    @Property
    void anyTextIsAQueryOrIsRefused(@ForAll String text) {
        try {
            Query.parse(text).matches(PROCESS, ProcessLevels.of(1, List.of()));
        } catch (QueryException e) {
            assertEquals(true, e.position() <= text.length());
        }
    }
}
