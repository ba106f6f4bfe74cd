package pedigree.ui.tree;

import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.store.Link;
import pedigree.store.StoredProcess;
import pedigree.ui.style.ProcessKind;
import pedigree.ui.style.Wording;

/**
 * What a row shows of its process, safe to be shown.
 *
 * @param name        the image's file name
 * @param icon        the icon of its kind
 * @param started     when, without the year, or {@code not logged}
 * @param commandLine the command line, or why there is none
 * @param corrected   whether the analyst set its parent
 * @param unsure      how sure its parent is, where that is not certain: for a tooltip
 */
record RowText(String name, String icon, String pid, String started, String lived, String user, String integrity, String commandLine,
               boolean inferred, boolean corrected, String unsure) {

    /** What is shown until the text is read. */
    static final RowText LOADING = new RowText("…", "unknown", "", "", "", "", "", "", false, false, "");

    static RowText of(StoredProcess process, Optional<Link> link) {
        String name = process.image().isEmpty() ? "unknown" : process.imageName();
        return new RowText(
                SafeText.of(name) + (process.carved() ? " (carved)" : ""),
                process.inferred() ? "inferred" : ProcessKind.of(name).icon(),
                process.pid().isPresent() ? Long.toString(process.pid().getAsLong()) : "",
                process.inferred() ? "not logged" : process.start().map(Wording::time).map(time -> time.substring("2026-".length())).orElse(""),
                process.start().isPresent() && process.end().isPresent() && !process.inferred()
                        ? Wording.duration(process.start().get(), process.end().get()) : "—",
                SafeText.of(shortened(process.field("User"))),
                SafeText.of(process.field("IntegrityLevel")),
                commandLine(process),
                process.inferred(),
                link.filter(found -> found.how() == Link.How.MANUAL).isPresent(),
                link.filter(found -> found.confidence() != Link.Confidence.CERTAIN)
                        .map(found -> "Parent " + found.confidence().text() + ": " + found.reason()).orElse(""));
    }

    private static String shortened(String user) {
        return user.substring(user.lastIndexOf('\\') + 1);
    }

    private static String commandLine(StoredProcess process) {
        String line = process.field("CommandLine");
        if (line.isEmpty()) {
            return process.inferred() ? "inferred from records that name it" : "no command line was logged";
        }
        return SafeText.of(line);
    }
}
