package pedigree.query;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.Fields;
import pedigree.event.Timestamp;
import pedigree.query.Node.Condition;
import pedigree.store.Link;

/**
 * Makes conditions tests of events. A field that the event has is asked of the event; what it does not say (its command line, its user, its place in the
 * lineage) is asked of its process. A word may stand in any of its values.
 */
final class EventTests {

    private final Map<Node, BitSet> processes;

    /** @param processes those for which each condition holds that {@link #asksProcess}, and each node with relatives, events or edges */
    EventTests(Map<Node, BitSet> processes) {
        this.processes = processes;
    }

    /** Whether a condition may be one on the process of an event. */
    static boolean asksProcess(Condition condition) {
        Optional<Fact> fact = condition.field().fact();
        return fact.isPresent() && switch (fact.get()) {
            case EVENT, TIME, HOST, SOURCE -> false;
            default -> true;
        };
    }

    EventTest of(Node node) {
        if (node instanceof Node.And and) {
            EventTest[] parts = all(and.parts());
            return (event, process) -> Tests.all(parts, event, process);
        }
        if (node instanceof Node.Or or) {
            EventTest[] parts = all(or.parts());
            return (event, process) -> Tests.any(parts, event, process);
        }
        if (node instanceof Node.Not not) {
            EventTest part = of(not.part());
            return (event, process) -> !part.holds(event, process);
        }
        return node instanceof Condition condition ? of(condition) : ofProcess(node);
    }

    private EventTest[] all(List<Node> nodes) {
        return nodes.stream().map(this::of).toArray(EventTest[]::new);
    }

    private EventTest ofProcess(Node node) {
        BitSet found = processes.get(node);
        return (event, process) -> process != Link.NONE && found.get(process);
    }

    private EventTest of(Condition condition) {
        Field field = condition.field();
        Wanted wanted = condition.wanted();
        if (field.isWord()) {
            return (event, process) -> anywhere((Pattern) wanted, event.event().fields());
        }
        if (field.fact().isEmpty()) {
            return (event, process) -> Values.is(wanted, field.kind(), event.event().fields().text(field.name()));
        }
        Fact fact = field.fact().get();
        return switch (fact) {
            case EVENT -> (event, process) -> ((Pattern) wanted).matches(event.event().type());
            case HOST -> (event, process) -> ((Pattern) wanted).matches(event.event().host());
            case SOURCE -> (event, process) -> ((Pattern) wanted).matches(event.event().origin().file());
            case TIME -> (event, process) -> ((Range) wanted).holds(event.event().time().map(Timestamp::ticks).orElse(Range.ABSENT));
            default -> fact.field().isPresent() ? inField(fact, condition) : ofProcess(condition);
        };
    }

    private EventTest inField(Fact fact, Condition condition) {
        String name = fact.field().orElseThrow();
        EventTest ofProcess = ofProcess(condition);
        return (event, process) -> {
            String value = event.event().fields().text(name);
            return value.isEmpty() ? ofProcess.holds(event, process) : Values.is(condition.wanted(), fact.kind(), value);
        };
    }

    private static boolean anywhere(Pattern pattern, Fields fields) {
        for (int i = 0; i < fields.names().size(); i++) {
            if (pattern.matches(fields.value(i).orElse(""))) {
                return true;
            }
        }
        return false;
    }
}
