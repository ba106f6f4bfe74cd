package pedigree.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import pedigree.event.ActivityKind;
import pedigree.event.Category;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.EventTable;
import pedigree.store.Link;

/** Answers one query: the conditions on processes in one scan, then relatives, events and edges as sets of numbers. */
final class Evaluation {

    private static final int FIRST = 1_024; // rows after which what was found is told; then twice as many, and so on
    private static final int EVENTS = 16_384; // numbers of events that are asked for at once

    private final Searched in;
    private final Progress progress;
    private final ProcessTree tree;
    private final Map<Node, BitSet> found = new IdentityHashMap<>();
    private final List<Node> scanned = new ArrayList<>(); // the largest nodes that one scan of the processes answers

    Evaluation(Searched in, Progress progress) {
        this.in = in;
        this.progress = progress;
        tree = in.tree();
    }

    /** The processes for which {@code node} holds; {@code soFar} is handed what was found meanwhile, where one scan answers it all. */
    BitSet run(Node node, Consumer<? super BitSet> soFar) throws SQLException, QueryException {
        Names.check(node, in.caseFile());
        collect(node);
        scan(grows(node) ? () -> ofThoseSeen(node) : BitSet::new, soFar);
        return of(node);
    }

    /** What {@code node} says of events. */
    EventTest ofEvents(Node node) throws SQLException, QueryException {
        Names.check(node, in.caseFile());
        collectOfEvents(node);
        scan(BitSet::new, sets -> { });
        answerOfEvents(node);
        return new EventTests(found).of(node);
    }

    /** Whether what is found among the first processes is found among all: not what stands behind a {@code not}, and not what events and edges tell. */
    private static boolean grows(Node node) {
        return isSimple(node) || !(node instanceof Node.Not || node instanceof Node.Has || node instanceof Node.Joined)
                && Nodes.parts(node).stream().allMatch(Evaluation::grows);
    }

    /** What {@code node} says as long as the scan has not come to its end; nothing of that is kept. */
    private BitSet ofThoseSeen(Node node) throws SQLException {
        BitSet seen = (BitSet) of(node).clone();
        Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(scanned);
        found.keySet().removeIf(answered -> !kept.contains(answered));
        return seen;
    }

    /** What was found up to now. */
    @FunctionalInterface
    private interface Part {
        BitSet found() throws SQLException;
    }

    private static boolean isSimple(Node node) {
        return node instanceof Node.Condition || node instanceof Node.Not not && isSimple(not.part())
                || node instanceof Node.And and && and.parts().stream().allMatch(Evaluation::isSimple)
                || node instanceof Node.Or or && or.parts().stream().allMatch(Evaluation::isSimple);
    }

    private void collect(Node node) {
        if (isSimple(node)) {
            scanned.add(node);
        } else if (node instanceof Node.Has has) {
            collectOfEvents(has.part());
        } else {
            Nodes.parts(node).forEach(this::collect);
        }
    }

    private void collectOfEvents(Node node) {
        if (node instanceof Node.Condition condition) {
            if (EventTests.asksProcess(condition)) {
                scanned.add(condition);
            }
        } else if (node instanceof Node.And || node instanceof Node.Or || node instanceof Node.Not) {
            Nodes.parts(node).forEach(this::collectOfEvents);
        } else {
            collect(node);
        }
    }

    private void scan(Part part, Consumer<? super BitSet> soFar) throws SQLException, QueryException {
        if (scanned.isEmpty()) {
            return;
        }
        scanned.forEach(node -> found.put(node, new BitSet(tree.size())));
        progress.begin("Searching", tree.size());
        int[] told = {FIRST, 0};
        try (Slices slices = new Slices(in, scanned, progress)) {
            slices.run((from, to, parts) -> {
                for (int i = 0; i < parts.length; i++) {
                    BitSet whole = found.get(scanned.get(i));
                    parts[i].stream().forEach(number -> whole.set(from + number));
                }
                tell(to, told, part, soFar);
            });
        }
    }

    /** @param told the number of rows after which to tell, and how many were found when that was done last */
    private void tell(int rows, int[] told, Part part, Consumer<? super BitSet> soFar) throws SQLException {
        if (rows >= told[0] && rows < tree.size()) {
            told[0] = 2 * rows;
            BitSet now = part.found();
            int count = now.cardinality();
            if (count > told[1]) {
                told[1] = count;
                soFar.accept(now);
            }
        }
    }

    private BitSet of(Node node) throws SQLException {
        BitSet known = found.get(node);
        if (known == null) {
            known = answer(node);
            progress.checkCancelled();
            found.put(node, known);
        }
        return known;
    }

    private BitSet answer(Node node) throws SQLException {
        if (node instanceof Node.And and) {
            return all(and.parts());
        } else if (node instanceof Node.Or or) {
            return any(or.parts());
        } else if (node instanceof Node.Not not) {
            BitSet others = (BitSet) of(not.part()).clone();
            others.flip(0, tree.size());
            return others;
        } else if (node instanceof Node.Related related) {
            return Relatives.of(related.relation(), related.generations(), of(related.part()), tree);
        } else if (node instanceof Node.Path path) {
            return atEndOf(path);
        } else if (node instanceof Node.Joined joined) {
            return joined(joined);
        }
        return having((Node.Has) node);
    }

    private BitSet all(List<Node> parts) throws SQLException {
        BitSet all = new BitSet(tree.size());
        all.set(0, tree.size());
        for (Node part : parts) {
            all.and(of(part));
        }
        return all;
    }

    private BitSet any(List<Node> parts) throws SQLException {
        BitSet any = new BitSet(tree.size());
        for (Node part : parts) {
            any.or(of(part));
        }
        return any;
    }

    private BitSet atEndOf(Node.Path path) throws SQLException {
        BitSet last = (BitSet) of(path.steps().get(0).part()).clone();
        for (Node.Step step : path.steps().subList(1, path.steps().size())) {
            last = step.direct() ? Relatives.below(last, tree) : Relatives.farBelow(last, tree);
            last.and(of(step.part()));
        }
        return last;
    }

    private BitSet joined(Node.Joined joined) throws SQLException {
        BitSet other = of(joined.part());
        BitSet ends = new BitSet(tree.size());
        in.caseFile().edges().scan(edge -> {
            progress.checkCancelled();
            if (joined.kind().isEmpty() || joined.kind().get() == edge.kind()) {
                if (joined.end() != Node.End.FROM && other.get(edge.to())) {
                    ends.set(edge.from());
                }
                if (joined.end() != Node.End.TO && other.get(edge.from())) {
                    ends.set(edge.to());
                }
            }
        });
        return ends;
    }

    private BitSet having(Node.Has has) throws SQLException {
        answerOfEvents(has.part());
        EventTest test = new EventTests(found).of(has.part());
        BitSet actors = new BitSet(tree.size());
        Set<Category> wanted = has.kind().map(kind -> ActivityKind.categories(EnumSet.of(kind))).orElseGet(() -> EnumSet.allOf(Category.class));
        events(wanted, (event, process) -> {
            progress.checkCancelled();
            if (process != Link.NONE && !actors.get(process) && test.holds(event, process)) {
                actors.set(process);
            }
        });
        return actors;
    }

    /** Answers what events ask of their processes. */
    private void answerOfEvents(Node node) throws SQLException {
        if (node instanceof Node.And || node instanceof Node.Or || node instanceof Node.Not) {
            for (Node part : Nodes.parts(node)) {
                answerOfEvents(part);
            }
        } else if (!(node instanceof Node.Condition)) {
            of(node);
        }
    }

    private void events(Set<Category> categories, EventTable.Visitor visitor) throws SQLException {
        EventTable events = in.caseFile().events();
        long last = events.last();
        progress.begin("Searching events", last);
        for (long from = 1; from <= last; from += EVENTS) {
            events.scan(categories, from, from + EVENTS, visitor);
            progress.advance(EVENTS);
        }
    }
}
