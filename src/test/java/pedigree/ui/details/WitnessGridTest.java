package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import pedigree.store.Disagreement;
import pedigree.store.Disagreement.Said;

class WitnessGridTest {

    private static final String SYSMON = "Microsoft-Windows-Sysmon/1";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/4688";

    @Test
    void aFieldIsARowAndARecordAColumn() {
        WitnessGrid grid = WitnessGrid.of(List.of(new Disagreement("User", List.of(new Said(SYSMON, "ann"), new Said(SECURITY, "bob"))),
                new Disagreement("Image", List.of(new Said(SECURITY, "a.exe"), new Said(SYSMON, "b.exe")))));
        assertEquals(List.of("Process start (Sysmon 1)", "Process start (Security 4688)"), grid.records());
        assertEquals(List.of(new WitnessGrid.Row("User", List.of("ann", "bob")), new WitnessGrid.Row("Image", List.of("b.exe", "a.exe"))), grid.rows());
    }

    @Test
    void whatIsNotAsTheFirstHasItDiffersAndWhatIsMissingDoesNot() {
        WitnessGrid.Row row = new WitnessGrid.Row("User", List.of("ann", "bob", "", "ann"));
        assertFalse(row.differs(0));
        assertTrue(row.differs(1));
        assertFalse(row.differs(2));
        assertFalse(row.differs(3));
    }

    @Test
    void twoRecordsOfOneKindAreTwoColumns() {
        assertEquals(List.of("Process start (Sysmon 1)", "Process start (Sysmon 1) (2)"),
                WitnessGrid.of(List.of(new Disagreement("User", List.of(new Said(SYSMON, "ann"), new Said(SYSMON, "bob"))))).records());
    }
}
