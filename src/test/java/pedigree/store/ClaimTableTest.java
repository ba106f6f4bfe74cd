package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.event.Event;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Row;

/** What events say of processes, kept apart from them and a few thousand a row. */
class ClaimTableTest {

    private static final String ID = "0bd59c11-7e1a-631b-eb00-000000002c00";

    @TempDir
    Path folder;

    @Test
    void claimsComeBackAsNumbers() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, start("cmd.exe", 10).guid(ID).by("explorer.exe", 4).at(1).event())) {
            Row row = rows(caseFile).get(0);
            assertEquals(1, row.event());
            assertEquals(10, row.process().pid());
            assertEquals(0x0bd59c117e1a631bL, row.process().high());
            assertEquals(0xeb00000000002c00L, row.process().low());
            assertEquals("C:\\Windows\\cmd.exe", caseFile.claims().text(row.process().image()));
            assertEquals(4, row.parent().pid());
            assertEquals(false, row.parent().hasId());
            assertEquals(Claim.NONE, row.target());
            assertEquals("Microsoft-Windows-Sysmon/1", caseFile.claims().text(row.type()));
        }
    }

    @Test
    void moreEventsThanABlockHoldsComeBackInOrder() throws Exception {
        Event[] events = new Event[10_000];
        for (int i = 0; i < events.length; i++) {
            events[i] = start("a.exe", 4 + i % 500).at(i % 7).event();
        }
        try (CaseFile caseFile = Cases.of(folder, events)) {
            List<Row> rows = rows(caseFile);
            assertEquals(events.length, rows.size());
            for (int i = 0; i < events.length; i++) {
                assertEquals(i + 1, rows.get(i).event());
                assertEquals(events[i].recordId().getAsLong(), rows.get(i).recordId());
                assertEquals(events[i].time().orElseThrow().ticks(), rows.get(i).time());
            }
        }
    }

    @Test
    void damagedClaimsAreAFailureThatSaysWhere() throws Exception {
        Path path;
        try (CaseFile caseFile = Cases.of(folder, start("cmd.exe", 10).at(1).event())) {
            path = caseFile.path();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path); var statement = connection.createStatement()) {
            statement.execute("UPDATE claims SET data = substr(data, 1, 5)");
        }
        try (CaseFile caseFile = CaseFile.open(path)) {
            SQLException failure = assertThrows(SQLException.class, () -> rows(caseFile));
            assertEquals("the stored claims from event 1 on are damaged", failure.getMessage().split(":")[0]);
        }
    }

    private static List<Row> rows(CaseFile caseFile) throws SQLException {
        List<Row> rows = new ArrayList<>();
        caseFile.claims().all(rows::add);
        return rows;
    }
}
