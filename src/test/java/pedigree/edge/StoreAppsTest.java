package pedigree.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.start;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Events;

/** Apps that a program of Windows asks a broker for. */
class StoreAppsTest {

    private static final String SVCHOST = "C:\\Windows\\System32\\svchost.exe";
    private static final String CALC = "C:\\Windows\\System32\\calc.exe";

    @TempDir
    private Path folder;

    @Test
    void calcHasItsAppStartedByABroker() throws Exception {
        assertEquals("brokered calc.exe 10 > Calculator.exe 20 likely", lines(start(SVCHOST, 7).at(0.1), start(CALC, 10).at(1), app(20).at(1.7)));
    }

    @Test
    void twoThatMayHaveAskedMakeItPossible() throws Exception {
        assertEquals("brokered calc.exe 11 > Calculator.exe 20 possible",
                lines(start(SVCHOST, 7).at(0.1), start(CALC, 10).at(0.5), start(CALC, 11).at(1), app(20).at(1.7)));
    }

    @Test
    void laterElsewhereOrByAnotherParentItIsNot() throws Exception {
        assertEquals("", lines(start(SVCHOST, 7).at(0.1), start(CALC, 10).at(1), start(CALC, 10).at(18).on("WKS2"), app(20).at(20),
                start("C:\\Program Files\\WindowsApps\\Microsoft.WindowsCalculator_1\\Calculator.exe", 21).at(2).by("explorer.exe", 5)));
    }

    private static Events app(long pid) {
        return start("C:\\Program Files\\WindowsApps\\Microsoft.WindowsCalculator_1\\Calculator.exe", pid).by(SVCHOST, 7);
    }

    private String lines(Events... events) throws Exception {
        return EdgeText.of(folder, events).replace(" ×2", "");
    }
}
