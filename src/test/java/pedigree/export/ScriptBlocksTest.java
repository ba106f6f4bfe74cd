package pedigree.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.activity;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Category;
import pedigree.store.CaseFile;

class ScriptBlocksTest {

    @TempDir
    private Path folder;

    @Test
    void aBlockIsPutTogetherInTheOrderOfItsParts() throws Exception {
        ScriptBlock block = of(part("a", 2, 3, "two "), part("a", 3, 3, "three"), part("a", 1, 3, "one ")).blocks().get(0);
        assertEquals("one two three", block.text());
        assertEquals("", block.remark());
        assertEquals(List.of(), block.missing());
    }

    @Test
    void partsOfSeveralBlocksDoNotMix() throws Exception {
        List<ScriptBlock> blocks = of(part("a", 1, 2, "a1"), part("b", 1, 1, "b1"), part("a", 2, 2, "a2")).blocks();
        assertEquals(List.of("a1a2", "b1"), blocks.stream().map(ScriptBlock::text).toList());
    }

    @Test
    void missingPartsAreSaidWhereTheyAreMissing() throws Exception {
        ScriptBlock block = of(part("a", 2, 5, "two\n"), part("a", 4, 5, "four")).blocks().get(0);
        assertEquals(List.of(1, 3, 5), block.missing());
        assertEquals("2 of 5 parts, not in these logs: 1, 3, 5", block.remark());
        assertEquals("two\nfour", block.text());
        assertEquals("""
                [… part 1 of 5 not in these logs …]
                two
                [… part 3 of 5 not in these logs …]
                four
                [… part 5 of 5 not in these logs …]
                """, block.shown());
    }

    @Test
    void aPartThatWasExportedTwiceCountsOnce() throws Exception {
        assertEquals("one two", of(part("a", 1, 2, "one "), part("a", 1, 2, "one "), part("a", 2, 2, "two"), part("a", 2, 2, "two")).blocks().get(0).text());
    }

    @Test
    void recordsWithoutAnIdAreBlocksOfTheirOwn() throws Exception {
        assertEquals(2, of(part("", 1, 1, "x"), part("", 1, 1, "x")).blocks().size());
    }

    @Test
    void aNumberThatIsNoneIsTheFirst() throws Exception {
        ScriptBlock block = of(activity(Category.PS_SCRIPT, "4104", "", 10).field("ScriptBlockId", "a").field("MessageNumber", "99999999999")
                .field("MessageTotal", "-1").field("ScriptBlockText", "x").field("Path", "C:\\a.ps1").at(2)).blocks().get(0);
        assertEquals("C:\\a.ps1: 1 of 1", block.path() + ": " + block.parts().size() + " of " + block.total());
    }

    @Test
    void aClaimOfManyPartsNamesTheFirstThatAreMissing() throws Exception {
        ScriptBlock block = of(part("a", 1, 90_000, "x")).blocks().get(0);
        assertEquals(20, block.missing().size());
        assertEquals("x\n[… parts 2 to 90000 of 90000 not in these logs …]\n", block.shown());
    }

    @Test
    void soMuchTextIsKeptAndTheRestIsSaid() throws Exception {
        List<Events> parts = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            parts.add(part("b" + i, 1, 1, "x".repeat(1_000_000)));
        }
        List<ScriptBlock> blocks = of(parts.toArray(new Events[0])).blocks();
        assertEquals(ScriptBlocks.MOST_CHARACTERS, blocks.stream().mapToInt(block -> block.text().length()).sum());
        assertEquals("more of it than is shown", blocks.get(4).remark());
    }

    @Test
    void soManyRecordsAreReadAndTheRestIsSaid() throws Exception {
        List<Events> parts = new ArrayList<>();
        for (int i = 0; i <= ScriptBlocks.MOST_RECORDS; i++) {
            parts.add(part("b" + i, 1, 1, "x"));
        }
        ScriptBlocks scripts = of(parts.toArray(new Events[0]));
        assertEquals(ScriptBlocks.MOST_RECORDS, scripts.blocks().size());
        assertEquals(true, scripts.more());
    }

    @Test
    void theScriptsOfAnotherProcessAreNotItsOwn() throws Exception {
        assertEquals(List.of(), of(activity(Category.PS_SCRIPT, "4104", "", 11).field("ScriptBlockId", "a").field("ScriptBlockText", "x").at(2)).blocks());
    }

    private static Events part(String id, int number, int total, String text) {
        return activity(Category.PS_SCRIPT, "4104", "", 10).field("MessageNumber", String.valueOf(number)).field("MessageTotal", String.valueOf(total))
                .field("ScriptBlockText", text).field("ScriptBlockId", id).field("Path", "").at(2);
    }

    private ScriptBlocks of(Events... records) throws Exception {
        Events[] all = new Events[records.length + 1];
        all[0] = start("powershell.exe", 10).at(1);
        System.arraycopy(records, 0, all, 1, records.length);
        try (CaseFile linked = Cases.linked(folder, all)) {
            return ScriptBlocks.of(linked, 0);
        }
    }
}
