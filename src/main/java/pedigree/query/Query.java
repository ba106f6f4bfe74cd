package pedigree.query;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import pedigree.job.Progress;

/**
 * What is searched for: {@code image:rundll32.exe ancestor(image:winword.exe) -user:SYSTEM}. Immutable.
 */
public final class Query {

    private static final Set<Fact> FINDINGS = EnumSet.of(Fact.LEVEL, Fact.FINDING, Fact.TAG);

    private final Node node;

    private Query(Node node) {
        this.node = node;
    }

    /**
     * The query that {@code text} spells; an empty one asks for everything. The package says what can be asked.
     *
     * @throws QueryException if it is none; never anything else, whatever the text
     */
    public static Query parse(String text) throws QueryException {
        return new Query(QueryParser.parse(text));
    }

    /** Whether it asks for nothing, so that everything matches. */
    public boolean isEmpty() {
        return node.equals(new Node.And(List.of()));
    }

    /** Whether it asks for what rules found: it then has no answer before they are held against the case. */
    public boolean asksForFindings() {
        Deque<Node> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            Node next = open.pop();
            Nodes.parts(next).forEach(open::push);
            if (next instanceof Node.Condition condition && condition.field().fact().filter(FINDINGS::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The numbers of the processes that match. One scan of the processes, of which only those columns are read that are asked for; one pass over
     * numbers for each relative; one scan of the events of a kind for each {@code has}, of the edges for each {@code edge}.
     *
     * @throws QueryException if it asks for a field that no event of the case has, or a regular expression takes too long
     */
    public BitSet run(Searched in, Progress progress) throws SQLException, QueryException {
        return run(in, progress, soFar -> { });
    }

    /** The same; {@code soFar} is handed copies of what was found up to then, where one scan of the processes tells. */
    public BitSet run(Searched in, Progress progress, Consumer<? super BitSet> soFar) throws SQLException, QueryException {
        try {
            return new Evaluation(in, progress).run(node, soFar);
        } catch (RegexPattern.TooCostly e) {
            throw e.toQueryException();
        }
    }

    /**
     * The events that match: fields are asked of the event, and of its process where the event does not say.
     *
     * @throws QueryException as {@link #run}
     */
    public EventFilter events(Searched in, Progress progress) throws SQLException, QueryException {
        try {
            return new EventFilter(new Evaluation(in, progress).ofEvents(node));
        } catch (RegexPattern.TooCostly e) {
            throw e.toQueryException();
        }
    }
}
