package pedigree.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.bench.Fleet.Mix;
import pedigree.investigation.Investigation;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.source.ReadOptions;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void everyRecordIsReadWithoutARemark() throws Exception {
        LogFile log = log("log.evtx", Mix.MIXED);
        assertEquals(log.records(), Decoding.all(log.path()));
        assertEquals((log.size() - 4096) / 65_536, Floor.read(log.path()));
    }

    @Test
    void itIsTheSameLogEachTime() throws Exception {
        assertEquals(-1, Files.mismatch(log("one.evtx", Mix.MIXED).path(), log("two.evtx", Mix.MIXED).path()));
    }

    @Test
    void aLogThatIsThereIsNotWrittenAgain() throws Exception {
        LogFile log = log("log.evtx", Mix.PROCESS_HEAVY);
        assertEquals(log, LogFile.of(log.path(), Mix.MIXED, 2, (bytes, records, starts) -> true));
    }

    @Test
    void mostProcessesHaveAParentThatWasLogged() throws Exception {
        LogFile log = log("log.evtx", Mix.PROCESS_HEAVY);
        assertTrue(log.wanted() > log.records() * 9 / 10);
        try (Investigation investigation = Investigation.temporary()) {
            investigation.add(List.of(log.path().toString()), ReadOptions.PLAIN, new Progress());
            Snapshot snapshot = investigation.snapshot();
            assertEquals(log.records(), snapshot.events());
            assertTrue(snapshot.inferred() < snapshot.tree().size() / 10, snapshot.inferred() + " of " + snapshot.tree().size());
        }
    }

    private LogFile log(String name, Mix mix) throws Exception {
        return LogFile.of(folder.resolve(name), mix, 1, (bytes, records, starts) -> records >= 2_000);
    }
}
