package pedigree.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Archives.compressed;
import static pedigree.Archives.file;
import static pedigree.Archives.members;
import static pedigree.Archives.sevenZip;
import static pedigree.Archives.tar;
import static pedigree.Archives.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.job.Progress;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.Source;

/** How far an import of many files is, and that it ends wherever it is no longer wanted. */
class ProgressTest {

    @TempDir
    private Path folder;

    private static byte[] calc() throws IOException {
        return Files.readAllBytes(Path.of("samples/rundll32-calc.evtx"));
    }

    private static byte[] dump() throws IOException {
        return Files.readAllBytes(Path.of("samples/procdump-lsass-sysmon.evtx"));
    }

    /** Notes what it says at each check, and is no longer wanted after so many of them. */
    private static final class Watched extends Progress {

        private final int wanted;
        private final List<Snapshot> seen = new ArrayList<>();

        Watched(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean isCancelled() {
            seen.add(snapshot());
            return seen.size() > wanted;
        }
    }

    private List<Source> add(Progress progress, Path... files) throws Exception {
        Files.deleteIfExists(folder.resolve("c.pedigree"));
        try (CaseFile caseFile = CaseFile.create(folder.resolve("c.pedigree")); Importer importer = new Importer(caseFile, ReadOptions.PLAIN, progress)) {
            try {
                importer.add(List.of(files).stream().map(Path::toString).toList());
            } catch (CancellationException e) {
                assertTrue(progress.isCancelled());
            }
            return caseFile.sources().all();
        }
    }

    @Test
    void bytesAreCountedOverAllFilesPackedOnesAsTheyLie() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        file(logs, "a.evtx", calc());
        file(logs, "b.zip", zip(members("1.evtx", dump(), "2.txt", "hello".getBytes())));
        file(logs, "c.tgz", compressed("gz", tar(members("1.evtx", dump()))));
        file(logs, "d.7z", sevenZip(members("1.evtx", dump()), ""));
        file(logs, "e.evtx", calc());
        long size = 0;
        for (String name : List.of("a.evtx", "b.zip", "c.tgz", "d.7z", "e.evtx")) {
            size += Files.size(logs.resolve(name));
        }
        Watched progress = new Watched(Integer.MAX_VALUE);
        assertEquals(6, add(progress, logs).size());
        List<Progress.Snapshot> seen = progress.seen.subList(1, progress.seen.size()); // the first is before anything begins
        for (int i = 0; i < seen.size(); i++) {
            assertEquals(size, seen.get(i).total(), seen.get(i).step());
            assertTrue(i == 0 || seen.get(i).done() >= seen.get(i - 1).done(), seen.get(i).step());
        }
        long last = Files.size(logs.resolve("e.evtx"));
        assertEquals(size - last, doneAt(seen, "Comparing " + logs + "/e.evtx (5 of 5)"));
        assertTrue(progress.seen.get(progress.seen.size() - 1).done() <= size);
    }

    private static long doneAt(List<Progress.Snapshot> seen, String step) {
        return seen.stream().filter(snapshot -> snapshot.step().equals(step)).findFirst().orElseThrow().done();
    }

    @Test
    void anImportEndsAtEachCheckAndKeepsWhatWasFinished() throws Exception {
        Path first = file(folder, "a.evtx", calc());
        Path second = file(folder, "b.zip", zip(members("1.evtx", dump(), "2.txt", "hello".getBytes())));
        Watched whole = new Watched(Integer.MAX_VALUE);
        List<Source> all = add(whole, first, second);
        int begun = 0;
        for (int wanted = 0; wanted < whole.seen.size(); wanted++) {
            List<Source> kept = add(new Watched(wanted), first, second);
            assertEquals(all.subList(0, kept.size()), kept, "each whole, in order");
            assertTrue(kept.size() >= begun && kept.size() < all.size(), "after " + wanted);
            begun = kept.size();
        }
        assertTrue(begun > 0);
    }
}
