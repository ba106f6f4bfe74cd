package pedigree.export;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;

import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.ProcessLevels;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/** Findings as rows of a table, and as JSON with the processes of their lineages. */
final class FindingRows {

    private static final String[] HEADER = {"level", "title", "tags", "time", "host", "pid", "image", "command_line", "user", "lineage",
        "also", "why", "kind", "rule", "author", "process_key", "file", "record_id", "position"};

    private final CaseFile caseFile;
    private final ProcessTree tree;
    private final FindingJson json;

    FindingRows(CaseFile caseFile, ProcessTree tree) {
        this.caseFile = caseFile;
        this.tree = tree;
        json = new FindingJson(caseFile, tree);
    }

    /** A row a finding, under a header. Cells that a spreadsheet would run are made text by {@link #guarded}. */
    void writeCsv(List<Finding> findings, Writer writer, Progress progress) throws IOException, SQLException {
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(HEADER);
            for (Finding finding : findings) {
                csv.writeRecord(row(finding));
                progress.advance(1);
            }
        }
    }

    private List<String> row(Finding finding) throws SQLException {
        Optional<StoredProcess> process = finding.process().isPresent()
                ? Optional.of(caseFile.processes().process(finding.process().getAsInt())) : Optional.empty();
        Optional<RecordPlace> place = finding.event().isPresent()
                ? caseFile.events().event(finding.event().getAsLong()).map(StoredEvent::place) : Optional.empty();
        List<String> cells = new ArrayList<>();
        cells.add(finding.rule().level().sigma());
        cells.add(finding.rule().title());
        cells.add(String.join(" ", finding.rule().tags()));
        cells.add(finding.time().map(Object::toString).orElse(""));
        cells.add(process.map(StoredProcess::host).orElse(""));
        cells.add(process.map(found -> found.pid().isPresent() ? Long.toString(found.pid().getAsLong()) : "").orElse(""));
        cells.add(process.map(StoredProcess::image).orElse(""));
        cells.add(process.map(found -> found.field("CommandLine")).orElse(""));
        cells.add(process.map(found -> found.field("User")).orElse(""));
        cells.add(String.join(" > ", json.lineage(finding)));
        cells.add(also(finding));
        cells.add(finding.why().stream().map(why -> why.field() + ": " + why.value()).collect(Collectors.joining("\n")));
        cells.add(finding.rule().kind());
        cells.add(finding.rule().id());
        cells.add(finding.rule().author());
        cells.add(process.map(StoredProcess::key).orElse(""));
        cells.add(place.map(RecordPlace::file).orElse(""));
        cells.add(place.map(found -> found.recordId().isPresent() ? Long.toString(found.recordId().getAsLong()) : "").orElse(""));
        cells.add(place.map(found -> Long.toString(found.position())).orElse(""));
        cells.replaceAll(FindingRows::guarded);
        return cells;
    }

    private String also(Finding finding) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int number : finding.also()) {
            StoredProcess process = caseFile.processes().process(number);
            boolean numbered = !process.image().isEmpty() && process.pid().isPresent();
            names.add(FindingJson.name(process) + (numbered ? " (" + process.pid().getAsLong() + ")" : ""));
        }
        return String.join(", ", names);
    }

    /**
     * A cell that no spreadsheet takes for a formula: one that begins like one ({@code = + - @}, tab, carriage return, line feed, or these
     * behind blanks) gets an apostrophe in front.
     */
    static String guarded(String cell) {
        String start = cell.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula || control ? '\'' + cell : cell;
    }

    /** {@code {"findings": [ … ]}}: each as the command line gives it, and under {@code processes} those of its lineage, root first. */
    void writeJson(List<Finding> findings, Writer writer, Progress progress) throws IOException, SQLException {
        ProcessJson processes = new ProcessJson(caseFile, tree, ProcessLevels.of(tree.size(), findings));
        writer.write("{\"findings\": [");
        String separator = "\n";
        for (Finding finding : findings) {
            List<String> lineage = new ArrayList<>();
            for (int number : FindingJson.processes(finding, tree)) {
                lineage.add(processes.line(caseFile.processes().process(number), Optional.empty()));
            }
            JsonLines.Content content = json.content(finding);
            writer.write(separator);
            writer.write(JsonLines.object(object -> {
                content.write(object);
                object.writeFieldName("processes");
                object.writeRawValue("[" + String.join(", ", lineage) + "]");
            }));
            separator = ",\n";
            progress.advance(1);
        }
        writer.write("\n]}\n");
    }
}
