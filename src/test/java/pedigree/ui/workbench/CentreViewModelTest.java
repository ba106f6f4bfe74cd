package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class CentreViewModelTest {

    private final CentreViewModel model = new CentreViewModel();

    @Test
    void itBeginsWithTheTreeAlone() {
        assertEquals("TREE -", shown());
    }

    @Test
    void aPaneTakesThePlaceOfAnother() {
        model.show(Pane.GRAPH);
        assertEquals("GRAPH -", shown());
        assertFalse(model.isShown(Pane.TREE));
    }

    @Test
    void aSplitShowsTheTimelineBelowAndEndsAgain() {
        model.toggleSplit();
        assertEquals("TREE TIMELINE", shown());
        assertTrue(model.isShown(Pane.TIMELINE));
        model.toggleSplit();
        assertEquals("TREE -", shown());
    }

    @Test
    void aSplitTimelineHasTheTreeBelow() {
        model.show(Pane.TIMELINE);
        model.toggleSplit();
        assertEquals("TIMELINE TREE", shown());
    }

    @Test
    void aPaneIsInOnePlaceOnly() {
        model.toggleSplit();
        model.show(Pane.TIMELINE);
        assertEquals("TIMELINE TREE", shown());
        model.showBelow(Pane.TIMELINE);
        assertEquals("TREE TIMELINE", shown());
    }

    @Test
    void aPaneThatGoesBelowLeavesAnotherAbove() {
        model.showBelow(Pane.TREE);
        assertEquals("TIMELINE TREE", shown());
    }

    private String shown() {
        return model.upper().get() + " " + model.lower().get().map(Pane::name).orElse("-");
    }

    @Test
    void paneIdsAreRead() {
        for (Pane pane : Pane.values()) {
            assertEquals(Optional.of(pane), Pane.of(pane.id()));
        }
        assertEquals(Optional.empty(), Pane.of("nothing"));
    }
}
