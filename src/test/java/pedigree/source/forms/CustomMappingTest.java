package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.FieldNames;
import pedigree.event.Fields;

class CustomMappingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', value = {
        "*.ProcessId: pid # expected 'key = value', found '*.ProcessId: pid'",
        "Image = path # expected one of [event, host, machine, source, strip, strip-end, time, times, when], a kind such as 'kind.start' or a field such as '*.Image', found 'Image'",
        "*.Image = nothing(x) # expected one of [], found 'nothing'",
        "kind.a = start # expected a category such as process_creation, found 'start'",
        "*.User = a # expected each key once, found '*.User' again, which line 2 has"})
    void aWrongLineIsNamedWithItsPlace(String line, String message) {
        IOException wrong = assertThrows(IOException.class, () -> CustomMapping.of("own.form", "# mine\n*.User = owner\n\n" + line + '\n'));
        assertEquals("own.form, line 4: " + message, wrong.getMessage().replaceFirst("one of \\[.*], found 'nothing'", "one of [], found 'nothing'"));
    }

    @Test
    void oneThatNamesNoProcessIsRefused() {
        IOException wrong = assertThrows(IOException.class, () -> CustomMapping.of("own.form", "*.User = owner"));
        assertEquals("own.form: expected a line for ProcessId, ProcessGuid, Image or CommandLine, such as '*.ProcessId = pid', found none", wrong.getMessage());
    }

    @Test
    void withoutWhenItTakesWhatNoBuiltInFormKnows() throws IOException {
        CustomMapping mapping = CustomMapping.of("own", "*.ProcessId = nummer\n*.Image = wer");
        Recogniser recogniser = new Recogniser(Optional.of(mapping));
        assertEquals(true, recogniser.knows(Set.of("nummer", "wer", "wann")));
        assertEquals(false, recogniser.knows(Set.of("number", "who", "wann")), "it says nothing of a process there");
        assertEquals(false, mapping.isFirst(Set.of("nummer", "wer")));
    }

    @Test
    void whereNothingSaysTheImageItIsTheCommandLinesFirstWord() throws IOException {
        assertEquals("C:\\Program Files\\7-Zip\\7z.exe", mapped("*.CommandLine = was").text("Image"));
        assertEquals("7z", mapped("*.CommandLine = was\n*.Image = wer").text("Image"));
    }

    private static Fields mapped(String mapping) throws IOException {
        Fields raw = Fields.of(FieldNames.of(List.of("was", "wer")), new String[] {"C:\\Program Files\\7-Zip\\7z.exe a x.7z", "7z"});
        return CustomMapping.of("own", mapping).form().mapping().orElseThrow().map(raw).fields();
    }

    @Test
    void withWhenItComesBeforeTheBuiltInForms() throws IOException {
        CustomMapping mapping = CustomMapping.of("own", "when = PID \"Image Name\"\n*.ProcessId = PID");
        assertEquals(true, mapping.isFirst(Set.of("Image Name", "PID", "Session Name")));
        assertEquals(false, mapping.isLast(Set.of("PID")));
    }

    @Test
    void aFileOfAnyEncodingIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("own.form"), "\uFEFF*.Image = Größe\r\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(true, CustomMapping.read(file).isLast(Set.of("Größe")));
    }
}
