package pedigree.ui.timeline;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.event.ActivityKind;
import pedigree.event.SafeText;
import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.StoredProcess;
import pedigree.ui.style.TimeAxis;

/** Reads what rows show from a case: of each process at most so many activities. */
record Lines(Path file) implements Lookup.Reader<Integer, Line> {

    /** How many activities of a process are drawn, the ones read first. */
    static final int MOST = 2_000;

    @Override
    public Map<Integer, Line> read(List<Integer> processes, Progress progress) throws Exception {
        Map<Integer, Line> lines = new HashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            for (int process : processes) {
                progress.checkCancelled();
                StoredProcess stored = caseFile.processes().process(process);
                lines.put(process, new Line(SafeText.of(stored.image().isEmpty() ? "unknown" : stored.imageName()),
                        stored.pid().isPresent() ? Long.toString(stored.pid().getAsLong()) : "", SafeText.of(stored.host()), stored.inferred(),
                        marks(caseFile, process)));
            }
        }
        return lines;
    }

    private static Marks marks(CaseFile caseFile, int process) throws SQLException {
        int[] events = new int[MOST];
        int[] count = new int[1];
        caseFile.events().parts(process, (event, owner) -> {
            if (count[0] < MOST) {
                events[count[0]] = (int) event;
            }
            count[0]++;
        });
        long[] activities = new long[Math.min(MOST, count[0])];
        int[] kept = new int[1];
        caseFile.events().heads(Arrays.copyOf(events, activities.length), row -> {
            long time = row.time();
            if (TimeAxis.isPlausible(time)) {
                ActivityKind.of(row.category()).ifPresent(kind -> activities[kept[0]++] = Marks.packed(time, Mark.of(kind)));
            }
        });
        return Marks.of(Arrays.copyOf(activities, kept[0]), count[0] > MOST);
    }
}
