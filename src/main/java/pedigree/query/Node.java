package pedigree.query;

import java.util.List;
import java.util.Optional;

import pedigree.event.ActivityKind;
import pedigree.store.Edge;

/** A query as it was understood. Never deeper than the parser allows, so walks of it may call themselves. */
sealed interface Node {

    /** All of these; of none: everything. */
    record And(List<Node> parts) implements Node { }

    /** Any of these. */
    record Or(List<Node> parts) implements Node { }

    /** What this is not. */
    record Not(Node part) implements Node { }

    /**
     * A field and what it must be.
     *
     * @param position where it stands in the text, from 0
     */
    record Condition(Field field, Wanted wanted, int position) implements Node { }

    /**
     * Processes with such a relative.
     *
     * @param generations how far away at most, for ancestors and descendants
     */
    record Related(Relation relation, int generations, Node part) implements Node { }

    /** Processes at the end of such a lineage. */
    record Path(List<Step> steps) implements Node { }

    /**
     * One process of a path.
     *
     * @param direct whether it is a child of the step before it, rather than any descendant; of the first it says nothing
     */
    record Step(Node part, boolean direct) { }

    /**
     * Processes that did something of which {@code part} is true.
     *
     * @param kind any event where empty, starts and ends too
     */
    record Has(Optional<ActivityKind> kind, Node part) implements Node { }

    /**
     * Processes that an edge joins with one of which {@code part} is true.
     *
     * @param kind any where empty
     * @param end  at which end of the edge the other process stands
     */
    record Joined(Optional<Edge.Kind> kind, End end, Node part) implements Node { }

    /** At which end of an edge the other process stands. */
    enum End { FROM, TO, EITHER }
}
