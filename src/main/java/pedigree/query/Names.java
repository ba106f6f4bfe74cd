package pedigree.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import pedigree.store.CaseFile;

/** The names of fields of the evidence that may be asked for: those that Sigma knows, and those that the case has. */
final class Names {

    /** Sigma's names of the fields that Windows logs most, and what they say, in {@code fields.txt}. */
    private static final TreeMap<String, String> SIGMA = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Names.class.getResourceAsStream("fields.txt"), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                int blank = line.indexOf(' ');
                if (blank > 0 && !line.startsWith("#")) {
                    SIGMA.put(line.substring(0, blank), line.substring(blank).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Names() {
    }

    /** Sigma's names, and what they say. */
    static TreeMap<String, String> sigma() {
        return SIGMA;
    }

    /** @throws QueryException if {@code query} asks for a field that Sigma does not know and no event of the case has */
    static void check(Node query, CaseFile caseFile) throws SQLException, QueryException {
        Set<String> known = null;
        Deque<Node> open = new ArrayDeque<>();
        open.push(query);
        while (!open.isEmpty()) {
            Node node = open.pop();
            Nodes.parts(node).forEach(open::push);
            if (node instanceof Node.Condition condition && condition.field().fact().isEmpty() && !condition.field().isWord()
                    && !SIGMA.containsKey(condition.field().name()) && OfRelative.of(condition.field().name()).isEmpty()) { // that is asked of the relative, too
                known = known == null ? of(caseFile) : known;
                if (!known.contains(condition.field().name())) {
                    throw QueryException.unknown(condition.position(), "field", condition.field().name(), Vocabulary.names(known));
                }
            }
        }
    }

    private static Set<String> of(CaseFile caseFile) throws SQLException {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(SIGMA.keySet());
        known.addAll(caseFile.events().fieldNames());
        return known;
    }
}
