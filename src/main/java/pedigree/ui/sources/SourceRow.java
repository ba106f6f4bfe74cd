package pedigree.ui.sources;

import java.util.Locale;
import java.util.stream.Collectors;

import pedigree.coverage.Coverage;
import pedigree.event.SafeText;
import pedigree.export.CoverageText;
import pedigree.store.Source;

/**
 * What is shown of a source, safe to be shown; counts of nothing are empty.
 *
 * @param kind the format it was read as, or what became of it
 * @param text all that is to be said of it, a sentence a line, as the evidence spells it: to be copied
 */
record SourceRow(String file, String kind, String records, String span, String hosts, String lacks, String gaps, String cleared, String notUnderstood,
                 String unreadable, String text) {

    static SourceRow of(Source source) {
        String file = SafeText.of(source.file());
        if (source.outcome() != Source.Outcome.READ) {
            return new SourceRow(file, source.outcome().name().toLowerCase(Locale.ROOT), "", "", "", "", "", "", "", "", head(source) + source.message());
        }
        Coverage coverage = source.coverage();
        return new SourceRow(file, source.format(), count(source.records() + source.carved()), CoverageText.span(coverage).orElse(""),
                SafeText.of(CoverageText.hosts(coverage)), CoverageText.lacks(coverage), count(coverage.gaps().all()), count(coverage.cleared().all()),
                count(coverage.notUnderstood().events()), count(source.unreadable()), text(source));
    }

    private static String text(Source source) {
        String carved = source.carved() > 0 ? String.format(Locale.ROOT, ", %,d of them carved", source.carved()) : "";
        String counts = String.format(Locale.ROOT, "%s, %,d records%s, %,d unreadable%n", source.format(), source.records() + source.carved(), carved, source.unreadable());
        String notes = source.notes().stream().map(note -> "Note: " + note + '\n').collect(Collectors.joining());
        return head(source) + counts + String.join("\n", CoverageText.sentences(source)) + '\n' + notes;
    }

    private static String head(Source source) {
        return source.file() + '\n';
    }

    private static String count(long number) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    /** The sentences, to be shown: each line safe by itself. */
    String shown() {
        return text.lines().map(SafeText::of).collect(Collectors.joining("\n"));
    }
}
