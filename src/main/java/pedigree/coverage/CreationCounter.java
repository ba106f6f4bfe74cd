package pedigree.coverage;

import java.util.EnumMap;
import java.util.Map;

import pedigree.event.Event;
import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.ProcessClaim;

/** Counts what process creations say. The names of fields are looked up once for all events of one template that follow each other. */
final class CreationCounter {

    private final long[] with = new long[Fact.values().length];
    private FieldNames names = Fields.none().names();
    private int commandLine = -1;
    private int hashes = -1;
    private int user = -1;
    private long count;
    private long ends;

    void add(Event creation) {
        count++;
        Fields fields = creation.fields();
        if (fields.names() != names) {
            lookUp(fields.names());
        }
        count(Fact.COMMAND_LINE, has(fields, commandLine));
        count(Fact.HASHES, has(fields, hashes));
        count(Fact.USER, has(fields, user));
        count(Fact.UNIQUE_ID, creation.process().isPresent() && !creation.process().get().id().isEmpty());
        count(Fact.PARENT, creation.parent().isPresent());
        count(Fact.PARENT_IMAGE, creation.parent().isPresent() && isNamed(creation.parent().get()));
    }

    private void lookUp(FieldNames other) {
        names = other;
        commandLine = names.indexOf("CommandLine");
        hashes = names.indexOf("Hashes");
        user = names.indexOf("User");
    }

    private static boolean has(Fields fields, int field) {
        String value = field < 0 ? "" : fields.value(field).orElse("");
        return !value.isEmpty() && !value.equals("-");
    }

    private static boolean isNamed(ProcessClaim parent) {
        return !parent.image().isEmpty();
    }

    private void count(Fact fact, boolean said) {
        if (said) {
            with[fact.ordinal()]++;
        }
    }

    void addEnd() {
        ends++;
    }

    Creations result() {
        Map<Fact, Long> counts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            counts.put(fact, with[fact.ordinal()]);
        }
        return new Creations(count, counts, ends);
    }
}
