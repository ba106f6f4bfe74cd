package pedigree.ui.details;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.export.Hashes;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.query.Query;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.query.Term;
import pedigree.store.CaseFile;
import pedigree.store.StoredProcess;

/**
 * Something that a process may have in common with others of the case.
 *
 * @param what  what it is, for people
 * @param value as the evidence has it
 * @param term  the query that finds all that have it
 */
record Same(String what, String value, Term term) {

    private static final List<String> BEST_HASHES = List.of("sha256", "sha1", "md5", "imphash");

    /** All that a process may share; what it does not have is left out. */
    static List<Same> of(StoredProcess process) {
        List<Same> all = new ArrayList<>();
        add("Image", "image", process.image(), all);
        add("Command line", "CommandLine", process.field("CommandLine"), all);
        Map<String, String> hashes = Hashes.of(process.field("Hashes"));
        Optional<String> best = BEST_HASHES.stream().filter(hashes::containsKey).findFirst();
        best.ifPresent(name -> add("Hash", "hash", hashes.get(name), all));
        add("User", "User", process.field("User"), all);
        return all;
    }

    private static void add(String what, String field, String value, List<Same> all) {
        if (!value.isEmpty() && !value.equals("-")) {
            Term.of(field, value).ifPresent(term -> all.add(new Same(what, value, term)));
        }
    }

    /** How many other processes have it: what the query finds, so that a click shows as many. As slow as a search. */
    long others(CaseFile caseFile, Snapshot snapshot, int process, Progress progress) throws SQLException {
        try {
            BitSet found = Query.parse(term.text()).run(new Searched(caseFile, snapshot.tree(), snapshot.levels()), progress);
            found.clear(process);
            return found.cardinality();
        } catch (QueryException e) {
            throw new IllegalStateException("a term that was made is no query: " + term.text(), e);
        }
    }
}
