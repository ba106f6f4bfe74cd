package pedigree.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.investigation.Snapshot;
import pedigree.ui.Family;

/** The pane of findings, by keyboard. */
class FindingsViewTest {

    private static final String WORD = "High, Word starts a shell, powershell.exe (30), WKS1";
    private static final String SERVICE = "Medium, A service that is none, svchost.exe (70), WKS1";

    @TempDir
    private static Path folder;
    private static Snapshot family;
    private static FindingsPage page;

    @BeforeAll
    static void showThePane() throws Exception {
        family = Family.in(folder);
        page = new FindingsPage();
    }

    @AfterAll
    static void closeThePane() {
        page.close();
    }

    @BeforeEach
    void showTheFamily() {
        page.show(family);
    }

    @Test
    void cardsAreReadAloudAndWalkedByTheArrows() {
        assertEquals(List.of(WORD, SERVICE), page.rows());
        assertEquals("2", page.count());
        page.press(KeyCode.DOWN);
        page.press(KeyCode.DOWN);
        assertEquals("A service that is none", page.looked());
        page.press(KeyCode.UP);
        assertEquals("Word starts a shell", page.looked());
    }

    @Test
    void groupsAreChosenInTheMenuAndFoldedByTheArrows() {
        page.focus("findings-view");
        page.press(KeyCode.ENTER);
        for (int entry = 0; entry <= Grouping.TREE.ordinal(); entry++) {
            page.press(KeyCode.DOWN);
        }
        page.press(KeyCode.ENTER);
        assertEquals(List.of("explorer.exe (10) on WKS1, 1 finding, High, open", WORD, "services.exe (60) on WKS1, 1 finding, Medium, open", SERVICE), page.rows());
        page.focus("findings");
        page.press(KeyCode.HOME);
        page.press(KeyCode.LEFT);
        assertEquals("explorer.exe (10) on WKS1, 1 finding, High, closed", page.rows().get(0));
        assertEquals(3, page.rows().size());
        page.press(KeyCode.RIGHT);
        assertEquals(4, page.rows().size());
    }

    @Test
    void aTextFiltersAndEscapeShowsAll() {
        page.focus("findings-text");
        page.write("svchost");
        assertEquals(List.of(SERVICE), page.rows());
        assertEquals("1 of 2", page.count());
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(WORD, SERVICE), page.rows());
    }

    @Test
    void aLineAboutTheSourcesOpensThem() {
        assertEquals(List.of("Lacking: Sysmon 1 — 1 host, 71 % with parent, 71 % without command line"), page.coverage());
        int before = page.sourcesAsked();
        page.focusCoverage();
        page.press(KeyCode.ENTER);
        assertEquals(before + 1, page.sourcesAsked());
    }
}
