package pedigree.detection;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import pedigree.event.Fields;
import pedigree.event.ProcessClaim;
import pedigree.lineage.Ancestry;
import pedigree.sigma.Value;
import pedigree.store.StoredProcess;

/**
 * A process in its lineage, as rules see it.
 *
 * <p>What its own record says of its parent goes first, unless the analyst has set another; what that leaves open is filled from the tree. So is the folder of a relative that the
 * record names by its file alone, {@code services.exe}; where no record knows that either, a rule that asks for {@code \services.exe} finds it.
 */
final class ProcessSubject extends FieldSubject {

    private static final String ANCESTOR = "Ancestor.";
    private static final String ROOT = "Root.";
    private static final String CHAIN = "ChainLength";
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
            return kinship.ancestorValues(process.number(), of).stream().flatMap(value -> spelt(of, value).stream()).toList();
        }
        if (field.startsWith(ROOT)) {
            String of = field.substring(ROOT.length());
            return Ancestry.value(kinship.root(process.number()), of).map(value -> spelt(of, value)).orElse(List.of());
        }
        if (field.equals(CHAIN)) {
            return List.of(Value.of(Integer.toString(kinship.chainLength(process.number()))));
        }
        if (field.startsWith(GRANDPARENT)) {
            return filled(field, () -> kinship.grandparent(process.number()), GRANDPARENT);
        }
        return field.startsWith(PARENT) ? filled(field, () -> kinship.parent(process.number()), PARENT) : super.lookUp(field);
    }

    /** What the record says; where it says nothing, or {@code -}, or less, what the tree knows. */
    private List<Value> filled(String field, Supplier<Optional<StoredProcess>> relative, String prefix) {
        Optional<String> own = kinship.isCorrected(process.number()) ? Optional.empty() : process.fields().get(field);
        Optional<String> said = own.filter(ProcessSubject::isKnown);
        if (said.isPresent() && !isBare(field, said.get())) {
            return List.of(Value.of(said.get()));
        }
        Optional<String> known = relative.get().flatMap(found -> Ancestry.value(found, field.substring(prefix.length())))
                .filter(value -> said.isEmpty() || ProcessClaim.imageName(value).equalsIgnoreCase(said.get()));
        return known.or(() -> said).or(() -> own).map(value -> spelt(field, value)).orElse(List.of());
    }

    private static List<Value> spelt(String field, String value) {
        return isBare(field, value) ? List.of(Value.of(value), Value.of('\\' + value)) : List.of(Value.of(value));
    }

    /** Whether it is the file name of a program without its folder. The kernel's own processes, such as System, have none. */
    private static boolean isBare(String field, String value) {
        return field.endsWith("Image") && value.indexOf('\\') < 0 && value.indexOf('/') < 0 && value.regionMatches(true, value.length() - 4, ".exe", 0, 4);
    }

    private static boolean isKnown(String value) {
        return !value.isEmpty() && !value.equals("-") && !value.equals("?");
    }
}
