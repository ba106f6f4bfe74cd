package pedigree.detection;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import pedigree.event.Fields;
import pedigree.sigma.Value;
import pedigree.store.StoredProcess;

/**
 * A process in its lineage, as rules see it.
 *
 * <p>What its own record says of its parent goes first; what that leaves open is filled from the tree.
 */
final class ProcessSubject extends FieldSubject {

    private static final String ANCESTOR = "Ancestor.";
    private static final String GRANDPARENT = "GrandParent";
    private static final String PARENT = "Parent";

    private final StoredProcess process;
    private final Kinship kinship;

    ProcessSubject(StoredProcess process, Kinship kinship) {
        super(process.fields(), Fields.none());
        this.process = process;
        this.kinship = kinship;
    }

    @Override
    List<Value> lookUp(String field) {
        if (field.startsWith(ANCESTOR)) {
            String of = field.substring(ANCESTOR.length());
            return kinship.ancestors(process.number()).stream().flatMap(ancestor -> value(ancestor, of).stream()).map(Value::of).toList();
        }
        if (field.startsWith(GRANDPARENT)) {
            return filled(field, () -> kinship.parent(process.number()).flatMap(parent -> kinship.parent(parent.number())), GRANDPARENT);
        }
        return field.startsWith(PARENT) ? filled(field, () -> kinship.parent(process.number()), PARENT) : super.lookUp(field);
    }

    /** What the record says; where it says nothing, or {@code -}, what the tree knows. */
    private List<Value> filled(String field, Supplier<Optional<StoredProcess>> relative, String prefix) {
        Optional<String> own = process.fields().get(field);
        Optional<String> value = own.filter(ProcessSubject::isKnown)
                .or(() -> relative.get().flatMap(found -> value(found, field.substring(prefix.length()))))
                .or(() -> own);
        return value.map(text -> List.of(Value.of(text))).orElse(List.of());
    }

    private static Optional<String> value(StoredProcess process, String field) {
        return process.fields().get(field).filter(ProcessSubject::isKnown);
    }

    private static boolean isKnown(String value) {
        return !value.isEmpty() && !value.equals("-") && !value.equals("?");
    }
}
