package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static pedigree.ui.Family.CALC;
import static pedigree.ui.Family.POWERSHELL;
import static pedigree.ui.Family.WINWORD;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.job.Jobs;
import pedigree.lineage.ProcessTree;
import pedigree.store.StoredProcess;
import pedigree.ui.Family;

class DetailsViewModelTest {

    @TempDir
    private Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Integer> chosen = new ArrayList<>();
    private final DetailsViewModel model = new DetailsViewModel(
            new Jobs(waiting::addLast, Runnable::run, failure -> fail(failure.cause())), chosen::add);

    @BeforeEach
    void showTheFamily() throws Exception {
        model.show(Family.in(folder));
    }

    @Test
    void aProcessIsShownWithItsLineageAndFindings() {
        model.show(CALC);
        read();
        assertEquals(List.of("explorer.exe", "winword.exe", "powershell.exe"),
                model.details().get().orElseThrow().ancestors().stream().map(StoredProcess::imageName).toList());
        assertEquals(1, model.details().get().orElseThrow().findings().size());
    }

    @Test
    void itsScriptsAreReadWhenTheyAreAskedForAndGoWithIt() {
        model.show(POWERSHELL);
        read();
        assertEquals(Optional.empty(), model.scripts().get());
        model.readScripts();
        read();
        assertEquals(List.of(), model.scripts().get().orElseThrow().blocks());
        model.show(CALC);
        read();
        assertEquals(Optional.empty(), model.scripts().get());
    }

    @Test
    void theProcessThatIsSelectedLastIsShown() {
        model.show(POWERSHELL);
        model.show(WINWORD);
        read();
        assertEquals("winword.exe", model.details().get().orElseThrow().process().imageName());
    }

    @Test
    void whatIsReadOfAProcessIsDroppedWhenNoneIsSelected() {
        model.show(POWERSHELL);
        model.show(ProcessTree.NONE);
        read();
        assertEquals(Optional.empty(), model.details().get());
    }

    @Test
    void whatIsReadOfAnotherCaseIsDropped() throws Exception {
        model.show(POWERSHELL);
        model.show(Family.in(folder));
        read();
        assertEquals(Optional.empty(), model.details().get());
    }

    @Test
    void aRecordWhoseSourceIsGoneIsShownAsStored() {
        model.show(POWERSHELL);
        read();
        model.readRecord();
        read();
        assertTrue(model.record().get().orElseThrow().text().contains("powershell -enc AAAA"));
    }

    @Test
    void aRecordIsNotShownWithAnotherProcess() {
        model.show(POWERSHELL);
        read();
        model.readRecord();
        model.show(WINWORD);
        read();
        assertEquals("winword.exe", model.details().get().orElseThrow().process().imageName());
        assertEquals(Optional.empty(), model.record().get());
    }

    @Test
    void whatIsChosenInTheLineageIsToldToTheTree() {
        model.choose(WINWORD);
        assertEquals(List.of(WINWORD), chosen);
    }

    /** Does all that waits, the last asked for first: the order that hurts most. */
    private void read() {
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
    }
}
