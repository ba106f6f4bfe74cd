package pedigree.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void repeatedAndUnnamedFieldsKeepTheirValues() {
        Fields fields = Fields.of("", "a", "", "b", "Image", "c", "Image", "d");
        assertEquals("{Data=a, Data_1=b, Image=c, Image_1=d}", fields.toString());
    }

    @Test
    void exactSpellingWinsOverLetterCase() {
        Fields fields = Fields.of("processid", "1", "ProcessId", "2");
        assertEquals("2", fields.text("ProcessId"));
        assertEquals("1", fields.text("PROCESSID"));
    }

    @Test
    void anAbsentFieldIsNeitherNamedNorEmpty() {
        Fields fields = Fields.of(FieldNames.of(List.of("Image", "User")), new String[] {"", null});
        assertEquals(Optional.of(""), fields.get("Image"));
        assertEquals(Optional.empty(), fields.get("User"));
        assertEquals("{Image=}", fields.toString());
    }

    @Test
    void namesAndValuesMustBeAsMany() {
        assertThrows(IllegalArgumentException.class, () -> Fields.of(FieldNames.of(List.of("Image")), new String[2]));
    }
}
