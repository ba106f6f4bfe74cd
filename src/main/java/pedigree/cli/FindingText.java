package pedigree.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Writes findings; those of one rule on one process are one, with the record of each. */
    void print(List<Finding> findings, Output output) throws SQLException {
        Map<List<Object>, List<Finding>> same = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Object alone = finding.process().isPresent() ? finding.process() : finding;
            same.computeIfAbsent(List.of(finding.rule().id(), alone, finding.also()), key -> new ArrayList<>()).add(finding);
        }
        for (List<Finding> twins : same.values()) {
            output.line(of(twins));
        }
    }

    /** A finding that was made of one record or, where more than one logged the same, of several. */
    private String of(List<Finding> twins) throws SQLException {
        Finding finding = twins.get(0);
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
        for (Finding twin : twins) {
            record(twin).ifPresent(place -> lines.add("in " + place.file() + ", " + place.type() + ", offset " + place.position()));
        }
        return lines.stream().map(SafeText::of).collect(Collectors.joining("\n" + " ".repeat(15)));
    }

    private Optional<RecordPlace> record(Finding finding) throws SQLException {
        return finding.event().isPresent() ? events.event(finding.event().getAsLong()).map(StoredEvent::place) : Optional.empty();
    }

    private String lineage(Finding finding) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        int process = finding.process().getAsInt();
        tree.ancestors(process).forEach(ancestor -> numbers.add(0, ancestor));
        numbers.add(process);
        List<String> path = new ArrayList<>();
        for (int number : numbers) {
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
