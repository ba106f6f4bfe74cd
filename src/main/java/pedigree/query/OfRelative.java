package pedigree.query;

import java.util.List;
import java.util.Optional;

/**
 * A field of a relative, by its name: {@code Ancestor.Image}, {@code Root.User}, {@code GrandParentImage}, {@code ParentCommandLine}. Rules call
 * them the same.
 *
 * @param of       which relative
 * @param field    what is asked of it
 * @param position where in the name that begins
 */
record OfRelative(Relative of, String field, int position) {

    /** What the name of a relative's field may begin with. */
    enum Relative {
        ANCESTOR("Ancestor."), ROOT("Root."), GRANDPARENT("GrandParent"), PARENT("Parent");

        private final String prefix;

        Relative(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    /** What {@code name} asks of a relative; empty where it asks of the process itself. */
    static Optional<OfRelative> of(String name) {
        if (Fact.of(name).isPresent()) { // ParentProcessId
            return Optional.empty();
        }
        for (Relative relative : Relative.values()) {
            String prefix = relative.prefix;
            if (name.length() > prefix.length() && name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return Optional.of(new OfRelative(relative, name.substring(prefix.length()), prefix.length()));
            }
        }
        return Optional.empty();
    }

    /** Whether a process's own record may say it, too; then that is what counts, and the tree tells where it says nothing, or the analyst has set another. */
    boolean mayBeOwn() {
        return of == Relative.GRANDPARENT || of == Relative.PARENT;
    }

    /** The processes with such a relative for which {@code condition} holds. */
    Node with(Node condition) {
        return switch (of) {
            case ANCESTOR -> related(Relation.ANCESTOR, condition);
            case ROOT -> related(Relation.ROOT, condition);
            case PARENT -> related(Relation.PARENT, condition);
            case GRANDPARENT -> related(Relation.PARENT, related(Relation.PARENT, condition));
        };
    }

    private static Node related(Relation relation, Node condition) {
        return new Node.Related(relation, Integer.MAX_VALUE, condition);
    }

    /** {@code own} where a process's record says it and the analyst has set no other parent, else {@code theirs}, its relative's. */
    Node filled(Node.Condition own, Node theirs) {
        Node said = new Node.Condition(own.field(), new Said(own.field().kind() == Kind.PATH), own.position());
        Node corrected = new Node.Condition(Field.of("how"), Range.MANUAL, own.position());
        if (of == Relative.GRANDPARENT) {
            corrected = new Node.Or(List.of(corrected, related(Relation.PARENT, corrected)));
        }
        return new Node.Or(List.of(new Node.And(List.of(own, new Node.Not(corrected))),
                new Node.And(List.of(new Node.Or(List.of(new Node.Not(said), corrected)), theirs))));
    }
}
