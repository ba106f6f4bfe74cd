package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Columns THREE = new Columns(List.of()).with("pid").with("user").with("host");

    @Test
    void theProcessesAreAlwaysTheFirst() {
        assertEquals(List.of("process", "pid", "user", "host"), THREE.ids());
        assertEquals(List.of("process", "user"), new Columns(List.of(new Columns.Shown("user", 50), new Columns.Shown("process", 200))).ids());
        assertEquals(THREE, THREE.without("process"));
    }

    @Test
    void aColumnIsThereOnce() {
        assertEquals(THREE, THREE.with("user"));
    }

    @Test
    void aColumnIsMovedAsFarAsThereAreOthers() {
        assertEquals(List.of("process", "host", "pid", "user"), THREE.moved("host", -9).ids());
        assertEquals(List.of("process", "user", "pid", "host"), THREE.moved("pid", 1).ids());
        assertEquals(THREE, THREE.moved("process", 1));
    }

    @Test
    void noColumnIsTooNarrowToBeSeenOrTooWideForAnyScreen() {
        assertEquals(30, THREE.resized("pid", 1).shown().get(1).width());
        assertEquals(4_000, THREE.resized("pid", 1e9).shown().get(1).width());
    }

    @Test
    void everyColumnHasATitleAndAMeaning() {
        for (Column column : AllColumns.all(List.of("Company"))) {
            assertFalse(column.title().isBlank(), column.id());
            assertFalse(column.meaning().isBlank(), column.id());
            assertEquals(column, AllColumns.of(column.id()).filter(found -> !found.id().startsWith("field:")).orElse(column));
        }
    }

    @Test
    void anyFieldOfTheRecordsIsAColumn() {
        assertTrue(AllColumns.of("field:Company").isPresent());
        assertTrue(AllColumns.of("field:").isEmpty());
        assertTrue(AllColumns.of("nothing").isEmpty());
    }
}
