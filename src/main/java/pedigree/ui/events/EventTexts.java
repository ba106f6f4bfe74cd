package pedigree.ui.events;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.Event;
import pedigree.event.SafeText;
import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/**
 * Reads the texts of rows from a case.
 *
 * @param file    the case
 * @param columns the fields that have a column of their own
 */
record EventTexts(Path file, List<String> columns) implements Lookup.Reader<Integer, EventText> {

    private static final int LONGEST = 400;

    @Override
    public Map<Integer, EventText> read(List<Integer> events, Progress progress) throws Exception {
        Map<Integer, EventText> texts = new HashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            Map<Integer, String> names = new HashMap<>();
            for (int event : events) {
                progress.checkCancelled();
                texts.put(event, text(caseFile, event, names));
            }
        }
        return texts;
    }

    private EventText text(CaseFile caseFile, int number, Map<Integer, String> names) throws SQLException {
        Event event = caseFile.events().event(number).orElseThrow(() -> new SQLException("the case has no event " + number)).event();
        Optional<Integer> process = caseFile.events().processes(number).values().stream().findFirst();
        if (process.isPresent() && !names.containsKey(process.get())) {
            names.put(process.get(), name(caseFile.processes().process(process.get())));
        }
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add(safe(event.field(column))));
        return new EventText(event.time().map(Wording::time).map(EventTexts::toMillisecond).orElse(""), KindName.of(event.category()),
                process.map(names::get).orElse(""), process, safe(Summary.of(event.category(), event.fields())), safe(event.host()), values);
    }

    private static String toMillisecond(String time) {
        return time.substring(0, Math.min(time.length(), Wording.TO_SECONDS + 4));
    }

    /** {@code cmd.exe 4064}. */
    static String name(StoredProcess process) {
        String pid = process.pid().isPresent() ? " " + process.pid().getAsLong() : "";
        return safe(process.image().isEmpty() ? "unknown" : process.imageName()) + pid;
    }

    private static String safe(String text) {
        return SafeText.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
