package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.ui.Family.CALC;
import static pedigree.ui.Family.EXPLORER;
import static pedigree.ui.Family.POWERSHELL;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.ui.Family;

class ColumnsViewModelTest {

    @TempDir
    private Path folder;

    private final TreeViewModel tree = new TreeViewModel(Family.jobs(), Runnable::run, Runnable::run);
    private final ColumnsViewModel model = new ColumnsViewModel(tree, Family.jobs());

    @BeforeEach
    void showTheFamily() throws Exception {
        tree.show(Family.in(folder));
        model.load();
    }

    @Test
    void whatIsShownIsOfferedFirst() {
        assertEquals(List.of("pid", "started", "lived"), model.offered().get().stream().limit(3).map(Column::id).toList());
        assertTrue(model.isShown(model.offered().get().get(0)));
    }

    @Test
    void theFieldsOfTheCaseAreOffered() {
        assertTrue(model.offered().get().stream().anyMatch(column -> column.id().equals("field:CommandLine")));
    }

    @Test
    void lettersLookForAColumnByItsTitleOrMeaning() {
        model.filter().set("granD");
        assertEquals(List.of("grandparent"), model.offered().get().stream().map(Column::id).toList());
        assertFalse(model.isShown(model.offered().get().get(0)));
    }

    @Test
    void aColumnThatIsChosenIsReadForItsRows() {
        choose("grandparent");
        assertEquals("winword.exe", tree.text(CALC).value("grandparent"));
    }

    @Test
    void theLineageOfAProcessIsItsColumns() {
        for (String column : List.of("root", "depth", "children", "descendants", "chain", "since-parent", "parent", "host", "records", "link", "session", "activity",
                "hashes", "local-start", "ended", "key", "image", "activity-network", "field:CommandLine")) {
            choose(column);
        }
        RowText row = tree.text(POWERSHELL);
        assertEquals("explorer.exe (10)", row.value("root"));
        assertEquals("2", row.value("depth"));
        assertEquals("1", row.value("children"));
        assertEquals("1", row.value("descendants"));
        assertEquals("powershell.exe", row.value("chain"));
        assertEquals("winword.exe (20)", row.value("parent"));
        assertEquals("1", row.value("records"));
        assertEquals("powershell -enc AAAA", row.value("field:CommandLine"));
        assertEquals("", row.value("session"));
        assertEquals("", tree.text(EXPLORER).value("root"));
    }

    @Test
    void aColumnIsMovedAndHiddenAndAllAreResetToWhatANewUserSees() {
        Column user = AllColumns.of("user").orElseThrow();
        model.move(user, -1);
        assertEquals(List.of("process", "pid", "started", "user"), tree.columns().get().ids().subList(0, 4));
        model.toggle(user);
        assertFalse(tree.columns().get().has("user"));
        model.reset();
        assertEquals(Columns.initial(), tree.columns().get());
    }

    private void choose(String column) {
        if (!tree.columns().get().has(column)) {
            model.toggle(AllColumns.of(column).orElseThrow());
        }
    }
}
