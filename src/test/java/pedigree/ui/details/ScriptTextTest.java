package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import pedigree.event.Timestamp;
import pedigree.export.ScriptBlock;
import pedigree.export.ScriptBlocks;

class ScriptTextTest {

    @Test
    void theHeadSaysWhenAndWhereFromAndWhatIsMissing() {
        assertEquals("2026-01-02 03:00:01.000 · C:\\a.ps1 · 2 parts · 1 of 2 parts, not in these logs: 2", ScriptText.head(block("x", 2)));
        assertEquals("2026-01-02 03:00:01.000 · C:\\a.ps1", ScriptText.head(block("x", 1)));
    }

    @Test
    void soManyAndSoLongAreShown() {
        ScriptBlocks many = new ScriptBlocks(Collections.nCopies(45, block("x", 1)), false);
        assertEquals(40, ScriptText.shown(many).size());
        assertEquals("And 5 more script blocks; the command line shows them all", ScriptText.rest(many));
        assertEquals("", ScriptText.rest(new ScriptBlocks(many.blocks().subList(0, 3), false)));
        assertEquals("… and 1 more characters", ScriptText.of(block("x".repeat(60_001), 1)).substring(60_001));
    }

    private static ScriptBlock block(String text, int total) {
        return new ScriptBlock("a", "C:\\a.ps1", Timestamp.parse("2026-01-02T03:00:01Z"), total, new TreeMap<>(Map.of(1, text)), false);
    }
}
