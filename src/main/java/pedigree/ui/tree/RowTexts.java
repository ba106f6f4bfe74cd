package pedigree.ui.tree;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;

/**
 * Reads the texts of rows from a case.
 *
 * @param file    the case
 * @param tree    as it was linked
 * @param oneDay  whether all of it happened on one day, UTC
 * @param columns what is shown: nothing else is read
 */
record RowTexts(Path file, ProcessTree tree, boolean oneDay, List<Column> columns) implements Lookup.Reader<Integer, RowText> {

    private static final long DAY = 24 * 60 * 60 * Timestamp.SECOND;

    /** Those of a case, with some columns. */
    static RowTexts of(Snapshot snapshot, List<Column> columns) {
        return new RowTexts(snapshot.file(), snapshot.tree(), isOneDay(snapshot), columns);
    }

    /** Whether all of a case happened on one day, UTC. */
    static boolean isOneDay(Snapshot snapshot) {
        long[] days = snapshot.sources().stream().map(source -> source.coverage().span())
                .flatMap(span -> Stream.concat(span.from().stream(), span.to().stream()))
                .mapToLong(time -> time.ticks() / DAY).distinct().toArray();
        return days.length == 1;
    }

    @Override
    public Map<Integer, RowText> read(List<Integer> processes, Progress progress) throws Exception {
        Map<Integer, RowText> texts = new HashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            RowSource source = new RowSource(caseFile, tree, oneDay, processes);
            for (int process : processes) {
                progress.checkCancelled();
                texts.put(process, RowText.of(new RowFacts(source, process), columns));
            }
        }
        return texts;
    }
}
