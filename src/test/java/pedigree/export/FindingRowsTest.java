package pedigree.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r1", "\n1"})
    void whatASpreadsheetWouldRunIsMadeText(String cell) {
        assertEquals('\'' + cell, FindingRows.guarded(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cmd.exe /c a=b", "C:\\Windows", "\"quoted\""})
    void anythingElseStaysAsItIs(String cell) {
        assertEquals(cell, FindingRows.guarded(cell));
    }

    @Property
    void noCellBeginsLikeAFormula(@ForAll String cell) {
        String start = FindingRows.guarded(cell).stripLeading();
        assertFalse(!start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0);
    }

    @Test
    void unpairedSurrogatesAreWrittenAsEscapes() {
        assertEquals("{\"a\":\"x\\uD83Dy\"}", JsonLines.object(json -> json.writeStringField("a", "x\ud83dy")));
    }

    @Test
    void hashesAreLowerCaseAndWithoutPlaceholders() {
        assertEquals("{md5=ab, sha256=cd}", Hashes.of("MD5=AB,SHA256=CD,IMPHASH=00000000000000000000000000000000").toString());
    }
}
