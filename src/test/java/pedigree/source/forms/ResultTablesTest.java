package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ResultTablesTest {

    private static final String COLUMNS = "{\"tables\":[{\"name\":\"P\",\"columns\":[{\"name\":\"A\",\"type\":\"long\"},{\"name\":\"B\",\"type\":\"dynamic\"}],";

    @Test
    void eachRowIsAnObjectOnALineOfItsOwn() throws IOException {
        assertEquals("{\"A\":1,\"B\":null}\n{\"A\":\"x\\n\",\"B\":{\"c\":[2]}}\n", lines(COLUMNS + "\"rows\":[[1,null],[\"x\\n\",{\"c\":[2]}]]}]}"));
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        assertEquals("{\"A\":9223372036854775807,\"B\":0.10000000000000000001}\n", lines(COLUMNS + "\"rows\":[[9223372036854775807,0.10000000000000000001]]}]}"));
    }

    @Test
    void everyTableHasItsOwnColumns() throws IOException {
        assertEquals("{\"A\":1,\"B\":2}\n{\"X\":3}\n", lines(COLUMNS + "\"rows\":[[1,2]]},{\"Columns\":[{\"ColumnName\":\"X\"}],\"Rows\":[[3]]}]}"));
    }

    @Test
    void whatIsCutOrHasTooManyValuesEndsWithALineThatIsNoObject() throws IOException {
        assertEquals("{\"A\":1,\"B\":2}\n{\"cut\n", lines(COLUMNS + "\"rows\":[[1,2],[3,"));
        assertEquals("{\"cut\n", lines(COLUMNS + "\"rows\":[[1,2,3]]}]}"));
    }

    @Test
    void itIsToldByItsBeginning() {
        assertTrue(ResultTables.isIn("\n { \"tables\" : [ {".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(ResultTables.isIn("{\"EventID\":1,\"tables\":[]}".getBytes(StandardCharsets.US_ASCII)));
    }

    private static String lines(String answer) throws IOException {
        try (ResultTables tables = new ResultTables(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)))) {
            return new String(tables.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
