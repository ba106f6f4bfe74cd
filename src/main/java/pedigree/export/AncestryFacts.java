package pedigree.export;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.lineage.Ancestry;
import pedigree.lineage.Logon;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/**
 * What the tree tells of a process beside its lineage.
 *
 * @param root         the uppermost process above it; absent for a root
 * @param parent       its parent
 * @param grandparent  its parent's parent
 * @param interpreters the longest run of interpreters that leads to it, uppermost first
 * @param siblings     how many others its parent started
 * @param sinceParent  how long after its parent it started
 * @param logon        the logon of its session
 * @param record       where the record of that logon stands
 */
public record AncestryFacts(Optional<StoredProcess> root, Optional<StoredProcess> parent, Optional<StoredProcess> grandparent,
                            List<StoredProcess> interpreters, int siblings, Optional<Duration> sinceParent, Optional<Logon> logon,
                            Optional<RecordPlace> record) {

    /** A fact for people. */
    public record Line(String name, String value) { }

    /** What is known of the process with a number. */
    static AncestryFacts of(CaseFile caseFile, ProcessTree tree, int number) throws SQLException {
        Ancestry ancestry = new Ancestry(caseFile, tree);
        int root = root(tree, number);
        Optional<Logon> logon = ancestry.logon(number);
        Optional<StoredEvent> record = logon.isPresent() && logon.get().event().isPresent()
                ? caseFile.events().event(logon.get().event().getAsLong()) : Optional.empty();
        return new AncestryFacts(root == number ? Optional.empty() : Optional.of(ancestry.process(root)), ancestry.parent(number),
                ancestry.grandparent(number), ancestry.interpreters(number), siblings(tree, number), ancestry.sinceParent(number), logon,
                record.map(StoredEvent::place));
    }

    /** For one process, its own way up is shorter than a pass over the tree. */
    private static int root(ProcessTree tree, int number) {
        int root = number;
        while (tree.parent(root) != ProcessTree.NONE) {
            root = tree.parent(root);
        }
        return root;
    }

    private static int siblings(ProcessTree tree, int number) {
        return tree.parent(number) == ProcessTree.NONE ? 0 : tree.childCount(tree.parent(number)) - 1;
    }

    /** Whether the run of interpreters leads from one to another. */
    private boolean hasChain() {
        return interpreters.size() > 1;
    }

    /** The same for people, what is known of it only. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        root.ifPresent(process -> lines.add(new Line("root", name(process))));
        grandparent.ifPresent(process -> lines.add(new Line("grandparent", name(process)
                + Ancestry.value(process, "CommandLine").map(line -> ": " + line).orElse(""))));
        if (hasChain()) {
            lines.add(new Line("interpreters", Ancestry.text(interpreters)));
        }
        if (parent.isPresent()) {
            lines.add(new Line("siblings", Integer.toString(siblings)));
        }
        sinceParent.ifPresent(after -> lines.add(new Line("after parent", seconds(after) + " s")));
        logon.ifPresent(found -> lines.add(new Line("logon", text(found))));
        return lines;
    }

    private static String name(StoredProcess process) {
        String pid = process.pid().isPresent() ? " (" + process.pid().getAsLong() + ")" : "";
        return (process.image().isEmpty() ? "unknown" : process.imageName()) + pid;
    }

    private static String text(Logon logon) {
        if (logon.event().isEmpty()) {
            return logon.time().map(time -> time + ", as its GUID tells; its record is not in these logs").orElse("");
        }
        StringBuilder text = new StringBuilder(logon.typeText().isEmpty() ? "of unknown type" : logon.typeText());
        text.append(logon.type().isEmpty() || logon.type().equals(logon.typeText()) ? "" : " (" + logon.type() + ")");
        text.append(logon.user().isEmpty() ? "" : " of " + logon.user());
        text.append(logon.address().isEmpty() ? "" : " from " + logon.address());
        text.append(logon.workstation().isEmpty() ? "" : ", workstation " + logon.workstation());
        logon.time().ifPresent(time -> text.append(", ").append(time));
        return text.append(logon.linked() ? ", as the user's other session" : "").toString();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    /** The same as an object; absent where nothing is known. */
    void write(JsonGenerator json) throws IOException {
        if (parent.isEmpty() && !hasChain() && logon.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("ancestry");
        write(json, "root", root);
        write(json, "parent", parent);
        write(json, "grandparent", grandparent);
        if (hasChain()) {
            json.writeArrayFieldStart("interpreters");
            for (StoredProcess interpreter : interpreters) {
                json.writeString(interpreter.imageName());
            }
            json.writeEndArray();
        }
        if (parent.isPresent()) {
            json.writeNumberField("siblings", siblings);
        }
        if (sinceParent.isPresent()) {
            json.writeNumberField("seconds_since_parent", sinceParent.get().toNanos() / 1e9);
        }
        if (logon.isPresent()) {
            write(json, logon.get());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Optional<StoredProcess> process) throws IOException {
        if (process.isPresent()) {
            json.writeObjectFieldStart(name);
            ProcessJson.writeName(json, process.get());
            ProcessJson.writeIfPresent(json, "command_line", Ancestry.value(process.get(), "CommandLine"));
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Logon logon) throws IOException {
        json.writeObjectFieldStart("logon");
        ProcessJson.writeIfPresent(json, "time", logon.time().map(Object::toString));
        ProcessJson.writeIfKnown(json, "type", logon.type());
        ProcessJson.writeIfKnown(json, "type_name", logon.type().equals(logon.typeText()) ? "" : logon.typeText());
        ProcessJson.writeIfKnown(json, "user", logon.user());
        ProcessJson.writeIfKnown(json, "address", logon.address());
        ProcessJson.writeIfKnown(json, "workstation", logon.workstation());
        if (logon.linked()) {
            json.writeBooleanField("linked", true);
        }
        if (record.isPresent()) {
            json.writeObjectFieldStart("record");
            ProcessJson.writePlace(json, record.get());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
