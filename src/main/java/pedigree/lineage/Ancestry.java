package pedigree.lineage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import pedigree.event.Timestamp;
import pedigree.store.CaseFile;
import pedigree.store.Images;
import pedigree.store.StoredProcess;

/**
 * What the tree tells of a process: facts for rules, columns, queries and details, found when they are asked for.
 *
 * <p>Numbers (depth, root, siblings) come from the tree alone; the first question for a root costs one pass over it, each further one
 * nothing, so that all processes of a chain of any length are answered in linear time. Texts are read from the case; those read lately are kept, and they
 * are looked for at most {@link #FURTHEST} processes up. Thread-safe.
 */
public final class Ancestry {

    /** How far up ancestors' texts are looked for: further than any real lineage goes, so that a made-up one costs no more. */
    public static final int FURTHEST = 64;

    /** How many processes are kept: of some 2 kB each, so a sixteenth of the memory that there may be. */
    private static final int KEPT = (int) Math.min(200_000, Runtime.getRuntime().maxMemory() >> 15);

    private final ProcessTree tree;
    private final CaseFile caseFile;
    private final Logons logons;
    private final Map<Integer, StoredProcess> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, StoredProcess> eldest) {
            return size() > KEPT;
        }
    };
    private int[] roots;
    private Images images;

    /** The lineages of {@code caseFile}, which is linked as {@code tree} says. */
    public Ancestry(CaseFile caseFile, ProcessTree tree) {
        this.caseFile = caseFile;
        this.tree = tree;
        logons = new Logons(caseFile);
    }

    /** How many processes stand above {@code process}; 0 for a root. */
    public int depth(int process) {
        return tree.depth(process);
    }

    /** The number of the uppermost process above {@code process}; its own for a root. */
    public synchronized int root(int process) {
        if (roots == null) {
            roots = new int[tree.size()];
            for (int next = 0; next < roots.length; next++) { // a parent's number is smaller than its child's
                roots[next] = tree.parent(next) == ProcessTree.NONE ? next : roots[tree.parent(next)];
            }
        }
        return roots[process];
    }

    /** How many other processes its parent started, before and after it; 0 for a root. */
    public int siblings(int process) {
        return tree.parent(process) == ProcessTree.NONE ? 0 : tree.childCount(tree.parent(process)) - 1;
    }

    /** The process with the given number. */
    public synchronized StoredProcess process(int number) throws SQLException {
        StoredProcess known = recent.get(number);
        if (known == null) {
            known = caseFile.processes().process(number);
            recent.put(number, known);
        }
        return known;
    }

    /** Keeps a process that is at hand, where others may ask for it as their ancestor. */
    public synchronized void keep(StoredProcess process) {
        if (tree.childCount(process.number()) > 0) {
            recent.put(process.number(), process);
        }
    }

    /** The process that started {@code process}; empty for a root. */
    public Optional<StoredProcess> parent(int process) throws SQLException {
        int parent = tree.parent(process);
        return parent == ProcessTree.NONE ? Optional.empty() : Optional.of(process(parent));
    }

    /** The process that started the parent of {@code process}; empty where there is none. */
    public Optional<StoredProcess> grandparent(int process) throws SQLException {
        int parent = tree.parent(process);
        return parent == ProcessTree.NONE ? Optional.empty() : parent(parent);
    }

    /** The processes above {@code process}, nearest first, at most {@link #FURTHEST}. */
    public List<StoredProcess> ancestors(int process) throws SQLException {
        List<StoredProcess> ancestors = new ArrayList<>();
        for (int next = tree.parent(process); next != ProcessTree.NONE && ancestors.size() < FURTHEST; next = tree.parent(next)) {
            ancestors.add(process(next));
        }
        return ancestors;
    }

    /**
     * The values of a field, under Sigma's name, of all processes above {@code process}, nearest first, at most {@link #FURTHEST} up; of those that do not
     * have it, none. {@code Image} is also that which others say of an inferred one.
     */
    public List<String> ancestorValues(int process, String field) throws SQLException {
        if (field.equals("Image")) {
            return images().of(tree.ancestors(process).limit(FURTHEST).toArray());
        }
        List<String> values = new ArrayList<>();
        for (StoredProcess ancestor : ancestors(process)) {
            value(ancestor, field).ifPresent(values::add);
        }
        return values;
    }

    private synchronized Images images() throws SQLException {
        if (images == null) {
            images = caseFile.processes().images();
        }
        return images;
    }

    /** The value of a field of a process, under Sigma's name; empty where it is absent, or {@code -} or {@code ?}. */
    public static Optional<String> value(StoredProcess process, String field) {
        Optional<String> said = process.fields().get(field).filter(Ancestry::isKnown);
        boolean isImage = said.isEmpty() && field.equals("Image"); // of an inferred process, another record may have told it
        return isImage ? Optional.of(process.image()).filter(Ancestry::isKnown) : said;
    }

    private static boolean isKnown(String value) {
        return !value.isEmpty() && !value.equals("-") && !value.equals("?");
    }

    /**
     * The longest unbroken run of interpreters (cmd, powershell, wscript, mshta, python, bash …) among {@code process} and the {@link #FURTHEST} above it,
     * uppermost first; of equal ones the nearest. Empty where there is none.
     */
    public List<StoredProcess> interpreters(int process) throws SQLException {
        List<StoredProcess> longest = List.of();
        List<StoredProcess> run = new ArrayList<>();
        int left = FURTHEST + 1;
        for (int next = process; next != ProcessTree.NONE && left > 0; next = tree.parent(next), left--) {
            StoredProcess shown = process(next);
            if (Interpreters.isOne(shown.image())) {
                run.add(0, shown);
                longest = run.size() > longest.size() ? List.copyOf(run) : longest;
            } else {
                run.clear();
            }
        }
        return longest;
    }

    /** Whether an image is that of an interpreter, whatever its version: {@code /usr/bin/python3.11}. */
    public static boolean isInterpreter(String image) {
        return Interpreters.isOne(image);
    }

    /** A chain of processes for people: {@code cmd.exe > wscript.exe}. */
    public static String text(List<StoredProcess> chain) {
        return chain.stream().map(StoredProcess::imageName).collect(Collectors.joining(" > "));
    }

    /**
     * How long after its parent it started; a little less than nothing where the two were timed by different clocks. Empty for a root, and where one of the
     * two starts is not known.
     */
    public Optional<Duration> sinceParent(int process) throws SQLException {
        Optional<Timestamp> start = process(process).start();
        Optional<Timestamp> before = parent(process).flatMap(StoredProcess::start);
        return start.isEmpty() || before.isEmpty() ? Optional.empty() : Optional.of(Duration.between(before.get().toInstant(), start.get().toInstant()));
    }

    /**
     * The logon of the session in which it runs, by its LogonId; empty for the sessions that every host has (SYSTEM, LOCAL SERVICE, NETWORK SERVICE), and
     * where no record tells of it. Costs a look-up in an index.
     */
    public synchronized Optional<Logon> logon(int process) throws SQLException {
        return logons.of(process(process));
    }
}
