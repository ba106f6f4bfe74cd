package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

/** A machine and its clone. */
class HostsViewModelTest {

    private static final String MACHINE = "0bd59c11-7e1a-631b-0000-0010e5f9";

    @TempDir
    private Path folder;

    private final WorkbenchViewModel window = new WorkbenchViewModel(Family.jobs(), Runnable::run, Runnable::run);

    @BeforeEach
    void openACaseWithAClone() throws Exception {
        try (CaseFile made = Cases.linked(folder, start("cmd.exe", 10).at(1).on("IT001").guid(MACHINE + "0001"), start("child.exe", 20).at(2).on("IT001").guid(MACHINE + "0002"),
                start("net.exe", 30).at(3).on("HR001").guid(MACHINE + "0003"))) {
            CaseFile.copy(made.path(), folder.resolve("clones.pedigree"));
        }
        window.open(List.of(folder.resolve("clones.pedigree")));
    }

    @AfterEach
    void closeTheCase() throws Exception {
        window.close();
    }

    private HostsViewModel hosts() {
        return new HostsViewModel(Family.jobs(), window.snapshot().get().orElseThrow());
    }

    @Test
    void eachHostHasItsMachineAndItsProcesses() {
        HostsViewModel model = hosts();
        assertEquals(List.of("hr001", "it001"), model.hosts().stream().map(host -> host.name().replaceAll("/.*", "")).sorted().toList());
        assertEquals(List.of("sysmon:0bd59c11"), model.hosts().get(0).machines());
        assertEquals(3, model.hosts().stream().map(HostsViewModel.Host::processes).mapToLong(OptionalLong::getAsLong).sum());
    }

    @Test
    void whatIsOfferedIsJoinedAndTakenBack() {
        HostsViewModel model = hosts();
        assertEquals(1, model.offers().size());
        assertTrue(HostsViewModel.text(model.offers().get(0)).startsWith("HR001 and IT001 are known by one machine"), HostsViewModel.text(model.offers().get(0)));
        window.correct(model.join(model.offers().get(0), "one image"));
        assertEquals(1, hosts().hosts().size());
        assertTrue(window.isCorrected().get());
        window.undo();
        assertEquals(2, hosts().hosts().size());
    }

    @Test
    void whatIsJoinedByHandMayBeSplitAgain() {
        window.correct(HostsViewModel.join("it001", "hr001", ""));
        assertEquals(List.of(), hosts().hosts().get(0).parts(), "one machine and one source");
    }
}
