package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;
import static pedigree.ui.Family.CALC;
import static pedigree.ui.Family.POWERSHELL;
import static pedigree.ui.Family.WINWORD;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.investigation.Snapshot;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

/** The details, by keyboard. */
class DetailsViewTest {

    @TempDir
    private static Path folder;
    private static Snapshot family;
    private static DetailsPage page;

    @BeforeAll
    static void showThePane() throws Exception {
        family = Family.in(folder);
        page = new DetailsPage();
    }

    @AfterAll
    static void closeThePane() {
        page.close();
    }

    @BeforeEach
    void showAProcess() {
        page.show(family, POWERSHELL);
    }

    @Test
    void sectionsStandInTheOrderOfAnInvestigation() {
        assertEquals(List.of("WHY IT IS FLAGGED", "COMMAND LINE", "PROCESS", "PROGRAM", "USER AND SESSION", "PARENT", "ANCESTRY", "HOW ITS PARENT WAS FOUND", "ACTIVITY",
                "SOURCE RECORD", "THE SAME ELSEWHERE IN THE CASE", "ON THE HOST ± 15 MINUTES"), page.sections());
        assertTrue(page.fits());
    }

    @Test
    void aSectionThatIsClosedStaysSoForTheNextProcess() {
        page.focus(".section-title", "PROGRAM");
        page.press(KeyCode.SPACE);
        page.show(CALC);
        assertTrue(page.sections().contains("(PROGRAM)"), page.sections().toString());
        page.focus(".section-title", "PROGRAM");
        page.press(KeyCode.SPACE);
        assertTrue(page.sections().contains("PROGRAM"), page.sections().toString());
    }

    @Test
    void theLineageAndTheNeighboursInTimeLeadToOthers() {
        page.focus(".breadcrumb .hyperlink", "winword.exe");
        page.press(KeyCode.SPACE);
        page.focus(".around-process", "calc.exe");
        page.press(KeyCode.SPACE);
        List<Integer> chosen = page.chosen();
        assertEquals(List.of(WINWORD, CALC), chosen.subList(chosen.size() - 2, chosen.size()));
    }

    @Test
    void whatIsCommonIsCountedAndSearchedFor() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 1).at(1).field("User", "LAB\\ann"), start("net.exe", 2).at(2).field("User", "LAB\\ann"))) {
            page.show(Snapshot.of(caseFile), 0);
        }
        assertEquals(List.of("none", "1 more"), page.texts(".same-count"));
        page.focus(".same-count", "1 more");
        page.press(KeyCode.SPACE);
        List<String> narrowed = page.narrowed();
        assertEquals("User:LAB\\ann", narrowed.get(narrowed.size() - 1));
    }

    @Test
    void aValueIsCopiedAsTheEvidenceHasIt() {
        page.focus(".fact-value", "LAB\\ann");
        page.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("LAB\\ann", page.clipboard());
    }

    @Test
    void theRecordIsSearchedWithinItself() {
        page.focus("#show-xml", "");
        page.press(KeyCode.SPACE);
        page.focus("#record-xml", "");
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("powershell");
        assertEquals("powershell", page.selection("record-xml").toLowerCase(Locale.ROOT));
        assertTrue(page.texts(".find-count").get(0).startsWith("1 of "), page.texts(".find-count").toString());
        page.press(KeyCode.ENTER);
        assertTrue(page.texts(".find-count").get(0).startsWith("2 of "), page.texts(".find-count").toString());
        page.press(KeyCode.SHIFT, KeyCode.ENTER);
        assertTrue(page.texts(".find-count").get(0).startsWith("1 of "), page.texts(".find-count").toString());
    }

    @Test
    void ofALongHostileValueTheBeginningIsShownUntilAllIsAskedFor() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 1).at(1).field("Colour", "\u202e" + "a ".repeat(5_000)))) {
            page.show(Snapshot.of(caseFile), 0);
        }
        String value = page.texts(".fact-value").stream().filter(text -> text.startsWith("\\u202ea a")).findFirst().orElseThrow();
        assertTrue(value.length() < 2_100, value.length() + " characters");
        page.focus(".show-all", "Show all (10,001 characters)");
        page.press(KeyCode.SPACE);
        assertTrue(page.text("whole-text").startsWith("\\u202ea a"));
        assertTrue(page.text("whole-text").length() > 10_000);
    }
}
