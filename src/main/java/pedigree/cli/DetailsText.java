package pedigree.cli;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pedigree.event.SafeText;
import pedigree.export.Neighbour;
import pedigree.export.ProcessDetails;
import pedigree.lineage.ProcessTree;
import pedigree.store.ActivityCount;
import pedigree.store.CaseFile;
import pedigree.store.Clock;
import pedigree.store.Edge;
import pedigree.store.Link;
import pedigree.store.StoredProcess;

/** Everything about one process as text, a fact a line. */
final class DetailsText {

    private final CaseFile caseFile;
    private final FindingText findings;

    DetailsText(CaseFile caseFile, ProcessTree tree) {
        this.caseFile = caseFile;
        findings = new FindingText(caseFile, tree);
    }

    void print(ProcessDetails details, Output output) throws SQLException {
        StoredProcess process = details.process();
        fact(output, "key", process.key());
        fact(output, "host", process.host());
        fact(output, "lineage", Stream.concat(details.ancestors().stream(), Stream.of(process)).map(ProcessName::of).collect(Collectors.joining(" > ")));
        process.start().ifPresent(start -> fact(output, "start", start.toString()));
        process.end().ifPresent(end -> fact(output, "end", end.toString()));
        fact(output, "clock error", details.clockError() == 0 ? "" : Clock.text(details.clockError()) + ": times of its records' headers are corrected by it");
        details.ancestry().lines().forEach(line -> fact(output, line.name(), line.value()));
        fact(output, "inferred", process.inferred() ? "yes: its own start is not in these logs" : "");
        fact(output, "carved", process.carved() ? "yes: its record stands where none should be" : "");
        process.fields().forEach((name, value) -> fact(output, name, value));
        details.disagreements().forEach(disagreement -> fact(output, "disagreement", disagreement.text()));
        if (details.link().isPresent()) {
            print(details.link().get(), output);
        }
        details.neighbours().forEach(neighbour -> fact(output, neighbour.text(), neighbour(neighbour)));
        fact(output, "beside the tree", details.more() == 0 ? "" : details.more() + " more");
        fact(output, "spoofed parent", details.spoofingEvaluable() ? "" : "not evaluable: no record of this host tells which process opened which (Sysmon 10)");
        findings.print(details.findings(), output);
        details.activity().forEach(count -> fact(output, "activity", text(count)));
        details.types().forEach((type, count) -> fact(output, "records", count + " of " + type));
        details.records().forEach(record -> fact(output, "record", record.type() + ", " + record.file() + ", position " + record.position() + (record.carved() ? ", carved" : "")));
    }

    private static String text(ActivityCount count) {
        String times = count.first().isEmpty() ? "" : count.first().equals(count.last()) ? ", " + count.first().get()
                : ", " + count.first().get() + " to " + count.last().orElseThrow();
        return count.count() + " " + count.kind().text() + (count.suffered() > 0 ? " (" + count.suffered() + " suffered)" : "") + times;
    }

    private static String neighbour(Neighbour neighbour) {
        Edge edge = neighbour.edge();
        String times = edge.count() == 1 ? "" : ", " + edge.count() + " records";
        return ProcessName.of(neighbour.process()) + ", " + edge.confidence().text() + times + ": " + edge.reason();
    }

    private void print(Link link, Output output) throws SQLException {
        fact(output, "parent", link.confidence().text() + ", by " + link.how().text() + ": " + link.reason());
        for (Link.Rejected candidate : link.rejected()) {
            fact(output, "rejected", caseFile.processes().process(candidate.process()).key() + ": " + candidate.reason());
        }
    }

    private static void fact(Output output, String name, String value) {
        if (!value.isEmpty()) {
            output.line("%-22s %s".formatted(SafeText.of(name), SafeText.of(value)));
        }
    }
}
