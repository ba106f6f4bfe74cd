package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.investigation.Snapshot;
import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.store.EdgeAppender;
import pedigree.store.Link;
import pedigree.ui.Family;

class BadgesTest {

    @TempDir
    private Path folder;

    @Test
    void whoMayDoMoreThanItsParentIsElevated() throws Exception {
        RowText row = text(1, start("explorer.exe", 10).at(1).field("IntegrityLevel", "Medium"),
                start("cmd.exe", 20).at(2).by("explorer.exe", 10).field("IntegrityLevel", "High"));
        assertEquals(List.of("▲ High"), row.badges().stream().filter(badge -> badge.kind() == Badge.Kind.ELEVATED).map(Badge::shown).toList());
        assertTrue(row.tip().contains("its parent has Medium"), row.tip());
    }

    @Test
    void whoMayDoAsMuchAsItsParentIsNot() throws Exception {
        RowText row = text(1, start("services.exe", 10).at(1).field("IntegrityLevel", "System"),
                start("svchost.exe", 20).at(2).by("services.exe", 10).field("IntegrityLevel", "System"));
        assertTrue(row.badges().stream().noneMatch(badge -> badge.kind() == Badge.Kind.ELEVATED), row.tip());
    }

    @Test
    void levelsAreKnownByNameAndBySid() {
        assertTrue(Integrity.isElevated("S-1-16-8192", "High"));
        assertTrue(Integrity.isElevated("low", "SYSTEM"));
        assertEquals(-1, Integrity.rank("strange"));
    }

    @Test
    void aParentThatIsNotCertainIsSaid() throws Exception {
        RowText row = text(1, start("explorer.exe", 10).at(1), start("cmd.exe", 20).at(2).by("explorer.exe", 10));
        assertEquals(List.of("≈ likely"), row.badges().stream().map(Badge::shown).toList());
        assertTrue(row.tip().startsWith("Parent likely: "), row.tip());
    }

    @Test
    void whoReallyStandsBehindItComesFirst() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("explorer.exe", 10).at(1), start("powershell.exe", 15).at(2),
                start("cmd.exe", 20).at(3).by("explorer.exe", 10))) {
            try (EdgeAppender edges = caseFile.addEdges()) {
                edges.add(new Edge(Edge.Kind.ACCESSED, 0, 2, Link.Confidence.CERTAIN, "opened it", List.of(), 1));
                edges.add(new Edge(Edge.Kind.REAL, 1, 2, Link.Confidence.LIKELY, "had opened the declared parent", List.of(), 1));
                edges.commit();
            }
            TreeViewModel model = new TreeViewModel(Family.jobs(), Runnable::run, Runnable::run);
            model.show(Snapshot.of(caseFile));
            RowText row = model.text(2);
            assertEquals("↪ really by powershell.exe", row.badges().get(0).shown());
            assertTrue(row.tip().startsWith("Really by powershell.exe (15), likely: had opened the declared parent"), row.tip());
            assertTrue(model.text(1).badges().stream().noneMatch(badge -> badge.kind() == Badge.Kind.BEHIND), "it is not behind itself");
        }
    }

    @Test
    void aStartIsThereInLocalTimeToo() throws Exception {
        assertTrue(text(0, start("cmd.exe", 10).at(1)).value("local-start").startsWith("20"));
    }

    @Test
    void eachKindHasItsOwnSignAndSaysWhatItMeans() {
        assertEquals(Badge.Kind.values().length, Arrays.stream(Badge.Kind.values()).map(Badge.Kind::sign).distinct().count());
        assertTrue(Arrays.stream(Badge.Kind.values()).noneMatch(kind -> kind.meaning().isBlank()));
    }

    private RowText text(int process, Events... events) throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, events)) {
            TreeViewModel model = new TreeViewModel(Family.jobs(), Runnable::run, Runnable::run);
            model.show(Snapshot.of(caseFile));
            return model.text(process);
        }
    }
}
