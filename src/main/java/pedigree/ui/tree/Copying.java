package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.store.CaseFile;

/** What is copied of the tree, read in the background: values exactly as the evidence has them; a lineage as text that may be shown. */
final class Copying {

    private final Jobs jobs;
    private final Supplier<Optional<Snapshot>> shown;

    Copying(Jobs jobs, Supplier<Optional<Snapshot>> shown) {
        this.jobs = jobs;
        this.shown = shown;
    }

    /** Something read from a case. */
    @FunctionalInterface
    private interface Reading<T> {

        T of(CaseFile caseFile, Snapshot snapshot) throws SQLException;
    }

    /** A process, what stands above it, and what stands below it, a line each, indented, as the command line prints a tree. */
    void lineage(int process, Consumer<String> done) {
        read((caseFile, snapshot) -> new LineageText(caseFile, snapshot).of(process), done);
    }

    /** The name of a process, and what stands in its columns, between tabs; what would end a value is written out: {@code \t}. */
    void row(int process, List<Column> columns, Consumer<String> done) {
        read((caseFile, snapshot) -> {
            RowFacts row = facts(caseFile, snapshot, process);
            List<String> values = new ArrayList<>(List.of(escaped(row.process().imageName())));
            for (Column column : columns) {
                values.add(escaped(column.value().of(row)));
            }
            return String.join("\t", values);
        }, done);
    }

    private static String escaped(String value) {
        return value.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** What stands in a column; its image where there is none. */
    void value(int process, Optional<Column> column, Consumer<String> done) {
        read((caseFile, snapshot) -> {
            RowFacts row = facts(caseFile, snapshot, process);
            return column.isPresent() ? column.get().value().of(row) : row.process().image();
        }, done);
    }

    /** What asks for the processes that have the same values, of the columns that can be searched by. */
    void conditions(int process, List<Column> columns, Consumer<List<Condition>> done) {
        read((caseFile, snapshot) -> Condition.of(facts(caseFile, snapshot, process), columns), done);
    }

    private static RowFacts facts(CaseFile caseFile, Snapshot snapshot, int process) {
        return new RowFacts(new RowSource(caseFile, snapshot.tree(), false, List.of(process)), process);
    }

    private <T> void read(Reading<T> reading, Consumer<T> done) {
        shown.get().ifPresent(snapshot -> jobs.run("Copying", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
                return reading.of(caseFile, snapshot);
            }
        }, done));
    }
}
