package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;
import static pedigree.ui.Family.POWERSHELL;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.investigation.Snapshot;
import pedigree.query.Term;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

class CopyingTest {

    @TempDir
    private Path folder;

    private final TreeViewModel model = new TreeViewModel(Family.jobs(), Runnable::run, Runnable::run);
    private String copied = "";

    @Test
    void aLineageIsItsAncestorsThenTheProcessThenWhatStandsBelow() throws Exception {
        model.show(Family.in(folder));
        model.copying().lineage(POWERSHELL, text -> copied = text);
        List<String> lines = copied.lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("explorer.exe (10)  "), copied);
        assertTrue(lines.get(1).startsWith("  winword.exe (20)  "), copied);
        assertTrue(lines.get(2).startsWith("    powershell.exe (30)  "), copied);
        assertTrue(lines.get(2).endsWith("powershell -enc AAAA  ! high"), copied);
        assertTrue(lines.get(3).startsWith("      calc.exe (40)  "), copied);
    }

    @Test
    void aRowIsCopiedBetweenTabsAndWhatWouldEndAValueIsWrittenOut() throws Exception {
        show(start("cmd.exe", 10).at(1).field("CommandLine", "a\tb\nc"));
        model.copying().row(0, List.of(column("pid"), column("command-line")), text -> copied = text);
        assertEquals("cmd.exe\t10\ta\\tb\\nc", copied);
    }

    @Test
    void aValueIsCopiedAsTheEvidenceHasIt() throws Exception {
        show(start("cmd.exe", 10).at(1).field("CommandLine", "evil\u202e").field("User", "LAB\\ann"));
        model.copying().value(0, Optional.of(column("command-line")), text -> copied = text);
        assertEquals("evil\u202e", copied);
        model.copying().value(0, Optional.of(column("user")), text -> copied = text);
        assertEquals("LAB\\ann", copied);
        model.copying().value(0, Optional.empty(), text -> copied = text);
        assertEquals("cmd.exe", copied.substring(copied.lastIndexOf('\\') + 1));
    }

    @Test
    void aValueIsAskedForAsTheSearchNamesIt() throws Exception {
        show(start("cmd.exe", 10).at(1).field("CommandLine", "cmd /c dir").field("User", "LAB\\ann").field("Odd Name", "x"));
        List<Condition> offered = new ArrayList<>();
        model.copying().conditions(0, List.of(column("user"), column("started"), column("command-line"), Column.ofField("Odd Name")), offered::addAll);
        assertEquals(List.of("Process: cmd.exe", "User: LAB\\ann", "Command line: cmd /c dir", "Odd Name: x"), offered.stream().map(Condition::title).toList());
        assertEquals(List.of("image:cmd.exe", "user:LAB\\ann", "cmd:/^cmd \\/c dir$/", "nothing asks for it"),
                offered.stream().map(condition -> condition.term().map(Term::text).orElse("nothing asks for it")).toList());
    }

    private void show(Events... events) throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, events)) {
            model.show(Snapshot.of(caseFile));
        }
    }

    private static Column column(String id) {
        return AllColumns.of(id).orElseThrow();
    }
}
