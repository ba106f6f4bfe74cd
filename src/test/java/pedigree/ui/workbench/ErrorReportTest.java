package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorReportTest {

    @Test
    void aReportSaysWhatWasDoneOnWhatAndWhere() {
        String report = ErrorReport.of("Opening failed", new IllegalStateException("no such table"));
        assertTrue(report.startsWith("Opening failed"), report);
        assertTrue(report.contains("Java " + Runtime.version()), report);
        assertTrue(report.contains("no such table"), report);
        assertTrue(report.contains("ErrorReportTest.aReportSays"), report);
    }

    @Test
    void anErrorWithoutAMessageIsCalledByItsName() {
        assertEquals("IllegalStateException", ErrorReport.reason(new IllegalStateException()));
        assertEquals("why", ErrorReport.reason(new IllegalStateException("why")));
    }
}
