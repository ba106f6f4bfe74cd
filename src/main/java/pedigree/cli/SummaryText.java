package pedigree.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.export.CoverageText;
import pedigree.export.SummaryJson;
import pedigree.investigation.Snapshot;
import pedigree.store.Source;

/** The summary of a case, for people and for programs. */
final class SummaryText {

    private SummaryText() {
    }

    /** Writes the summary; {@code started} is {@link System#nanoTime} when the command began. */
    static void write(Output output, String name, Snapshot snapshot, boolean json, long started) {
        double seconds = (System.nanoTime() - started) / 1e9;
        int logged = snapshot.tree().size() - snapshot.inferred();
        if (json) {
            output.line(SummaryJson.line(name, snapshot.sources(), logged, snapshot.inferred(), snapshot.findings(), snapshot.notEvaluated(), seconds));
            return;
        }
        for (Source source : snapshot.sources()) {
            output.line(SafeText.of(text(source)));
            if (source.outcome() == Source.Outcome.READ) {
                CoverageText.sentences(source).forEach(sentence -> output.line("  " + SafeText.of(sentence)));
            }
        }
        snapshot.notEvaluated().forEach(rule -> output.line("rule not evaluated: " + SafeText.of(rule)));
        String levels = SummaryJson.byLevel(snapshot.findings()).descendingMap().entrySet().stream()
                .map(SummaryText::text).collect(Collectors.joining(", "));
        output.line(String.format(Locale.ROOT, "%s: %,d processes, %,d inferred, %,d events, findings: %s", SafeText.of(name), logged,
                snapshot.inferred(), snapshot.events(), levels.isEmpty() ? "none" : levels));
    }

    private static String text(Map.Entry<Level, Integer> level) {
        return level.getValue() + " " + level.getKey().sigma();
    }

    private static String text(Source source) {
        return source.file() + ": " + switch (source.outcome()) {
            case READ -> String.format(Locale.ROOT, "%s, %,d records%s, %,d unreadable%s", source.format(), source.records(),
                    source.carved() > 0 ? String.format(Locale.ROOT, ", %,d carved", source.carved()) : "", source.unreadable(),
                    source.notes().stream().map(note -> "; " + note).collect(Collectors.joining()));
            case DUPLICATE -> source.message();
            case SKIPPED -> "skipped: " + source.message();
            case FAILED, ENCRYPTED -> "failed: " + source.message();
        };
    }
}
