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

import pedigree.event.Level;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.job.Jobs;
import pedigree.lineage.ProcessTree;
import pedigree.query.Term;
import pedigree.store.StoredProcess;
import pedigree.ui.Family;

class DetailsViewModelTest {

    @TempDir
    private Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Term> narrowed = new ArrayList<>();
    private final List<TimeRange> limits = new ArrayList<>();
    private final DetailsViewModel model = new DetailsViewModel(
            new Jobs(waiting::addLast, Runnable::run, failure -> fail(failure.cause())), chosen::add, narrowed::add, limits::add);

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
    void whatElseRanIsReadAfterwardsWithItsLevelAndFiltersTheTree() {
        model.show(POWERSHELL);
        read();
        Surroundings around = model.surroundings().get().orElseThrow();
        assertEquals(6, around.count());
        assertEquals(List.of("explorer.exe (10) -3.000 s", "winword.exe (20) -2.000 s", "notepad.exe (50) -1.000 s", "calc.exe (40) +1.000 s",
                "services.exe (60) +2.000 s", "svchost.exe (70) +3.000 s"), around.nearest().stream().map(near -> near.name() + " " + near.after()).toList());
        assertEquals(Optional.of(Level.MEDIUM), around.nearest().get(5).level());
        model.narrow(around);
        assertEquals(List.of(new Term("host:WKS1")), narrowed);
        assertEquals(15 * 60 * Timestamp.SECOND, model.details().get().orElseThrow().process().start().orElseThrow().ticks() - limits.get(0).from().ticks());
    }

    @Test
    void theSameElsewhereIsCountedAsTheSearchFindsIt() {
        model.show(POWERSHELL);
        read();
        Sheet sheet = model.sheet().get().orElseThrow();
        assertEquals(List.of("Image", "Command line", "User"), sheet.same().stream().map(Same::what).toList());
        assertEquals(List.of(0L, 0L, 0L), model.others().get());
        model.narrow(sheet.same().get(2));
        assertEquals(List.of("User:LAB\\ann"), narrowed.stream().map(Term::text).toList());
    }

    @Test
    void whatIsReadLaterGoesWithTheProcess() {
        model.show(POWERSHELL);
        read();
        model.show(ProcessTree.NONE);
        assertEquals(Optional.empty(), model.surroundings().get());
        assertEquals(Optional.empty(), model.sheet().get());
        assertEquals(List.of(), model.others().get());
    }

    @Test
    void theRuleThatIsAskedForLastIsShownAsItIsWritten() {
        List<String> shown = new ArrayList<>();
        model.readRule("none of ours", shown::add);
        model.readRule("6f418c80-1558-50e1-a7f1-7739c15af073", shown::add);
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        assertEquals(1, shown.size());
        assertTrue(shown.get(0).startsWith("title: An event log was cleared"), shown.toString());
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
