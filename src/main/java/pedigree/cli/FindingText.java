package pedigree.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import pedigree.event.SafeText;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.EventTable;
import pedigree.store.Finding;
import pedigree.store.ProcessTable;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;

/** A finding as text: level and title, its lineage, and what matched, the matched characters in {@code »…«}. */
final class FindingText {

    private final ProcessTable processes;
    private final EventTable events;
    private final ProcessTree tree;

    FindingText(CaseFile caseFile, ProcessTree tree) {
        processes = caseFile.processes();
        events = caseFile.events();
        this.tree = tree;
    }

    /** Writes findings, in their order. */
    void print(List<Finding> findings, Output output) throws SQLException {
        for (Finding finding : findings) {
            output.line(of(finding));
        }
    }

    private String of(Finding finding) throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.add("%-13s  %s  %s".formatted(finding.rule().level().sigma(), finding.time().map(Object::toString).orElse("-"), finding.rule().title()));
        if (!finding.rule().tags().isEmpty()) {
            lines.add(String.join(" ", finding.rule().tags()));
        }
        if (finding.process().isPresent()) {
            lines.add(lineage(finding));
        }
        for (Finding.Why why : finding.why()) {
            lines.add(why.field() + ": " + marked(why));
        }
        record(finding).ifPresent(place -> lines.add("in " + place.file() + ", " + place.type() + ", position " + place.position()));
        return lines.stream().map(SafeText::of).collect(Collectors.joining("\n" + " ".repeat(15)));
    }

    private Optional<RecordPlace> record(Finding finding) throws SQLException {
        return finding.event().isPresent() ? events.event(finding.event().getAsLong()).map(StoredEvent::place) : Optional.empty();
    }

    private String lineage(Finding finding) throws SQLException {
        List<String> path = new ArrayList<>();
        for (int number : tree.path(finding.process().getAsInt())) {
            path.add(name(number));
        }
        List<String> also = new ArrayList<>();
        for (int number : finding.also()) {
            also.add(name(number));
        }
        return String.join(" > ", path) + (also.isEmpty() ? "" : " > " + String.join(", ", also));
    }

    private String name(int number) throws SQLException {
        return ProcessName.of(processes.process(number));
    }

    private static String marked(Finding.Why why) {
        StringBuilder text = new StringBuilder(why.value());
        List<Finding.Span> spans = why.matched();
        for (int i = spans.size() - 1; i >= 0; i--) {
            text.insert(spans.get(i).end(), '«').insert(spans.get(i).start(), '»');
        }
        return text.toString();
    }
}
