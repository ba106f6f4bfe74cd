package pedigree.detection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.query.Query;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.SigmaRule;
import pedigree.store.CaseFile;
import pedigree.store.ProcessLevels;

/** The queries of rules. */
final class RuleQueries {

    private final Map<SigmaRule, Query> queries = new IdentityHashMap<>();

    private RuleQueries() {
    }

    /**
     * Those of {@code rules}.
     *
     * @param file what the rules' file is called in failures
     * @throws InvalidRule if one is no query, or asks for findings, which are what rules find
     */
    static RuleQueries of(String file, List<SigmaRule> rules) throws InvalidRule {
        RuleQueries read = new RuleQueries();
        for (SigmaRule rule : rules) {
            if (rule.query().isPresent()) {
                read.queries.put(rule, query(file, rule.query().get()));
            }
        }
        return read;
    }

    private static Query query(String file, SigmaRule.Asked asked) throws InvalidRule {
        try {
            Query query = Query.parse(asked.text());
            if (query.asksForFindings()) {
                throw new InvalidRule(file, asked, "expected one that asks for no findings, found level, finding or tag");
            }
            return query;
        } catch (QueryException e) {
            throw new InvalidRule(file, asked, e.getMessage());
        }
    }

    /** The processes for which the query of a rule holds. */
    static final class Answers {

        private final Map<SigmaRule, BitSet> found = new IdentityHashMap<>();
        private final List<String> notEvaluated = new ArrayList<>();

        /** The rules whose query this case cannot answer, and why. */
        List<String> notEvaluated() {
            return notEvaluated;
        }

        /** Whether {@code rule} has no query, or one that holds for {@code process}. */
        boolean holds(SigmaRule rule, int process) {
            if (rule.query().isEmpty()) {
                return true;
            }
            return process >= 0 && found.get(rule).get(process);
        }
    }

    /** Asks each of them once. One that the case cannot answer, as none of its events has the field, holds for none of its processes, and is told of. */
    Answers ask(CaseFile caseFile, ProcessTree tree, Progress progress) throws SQLException {
        Answers answers = new Answers();
        Searched in = new Searched(caseFile, tree, ProcessLevels.of(tree.size(), List.of()));
        for (Map.Entry<SigmaRule, Query> query : queries.entrySet()) {
            try {
                answers.found.put(query.getKey(), query.getValue().run(in, progress));
            } catch (QueryException e) {
                answers.found.put(query.getKey(), new BitSet());
                answers.notEvaluated.add(query.getKey().title() + ": " + e.getMessage());
            }
        }
        answers.notEvaluated.sort(null);
        return answers;
    }
}
