package pedigree.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pedigree.event.ActivityKind;
import pedigree.store.Edge;

/** The words of the language, for messages, completion and help. */
final class Vocabulary {

    /** An edge of any kind. */
    static final String ANY = "any";

    /** An event of any kind. */
    static final String EVENT = "event";

    /** What stands before brackets. */
    static final List<String> OPERATORS = Stream.concat(Stream.of(Relation.values()).map(Relation::text), Stream.of("path", "has", "edge")).toList();

    /** Kinds of events. */
    static final List<String> ACTIVITIES = Stream.concat(Stream.of(ActivityKind.values()).map(ActivityKind::text), Stream.of(EVENT)).toList();

    /** Kinds of edges. */
    static final List<String> EDGES = Stream.concat(Stream.of(Edge.Kind.values()).map(Edge.Kind::text), Stream.of(ANY, "from", "to")).toList();

    /** The language's own names of fields. */
    static final List<String> FACTS = Stream.of(Fact.values()).map(Fact::text).toList();

    private Vocabulary() {
    }

    /** The kind of edge that is called {@code name}, in any letter case. */
    static Optional<Edge.Kind> edge(String name) {
        return Stream.of(Edge.Kind.values()).filter(kind -> kind.text().equalsIgnoreCase(name)).findFirst();
    }

    /** Names that may be meant where {@code fields} are those of the evidence. */
    static List<String> names(Iterable<String> fields) {
        List<String> names = new ArrayList<>(FACTS);
        fields.forEach(names::add);
        return names;
    }
}
