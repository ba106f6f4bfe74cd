package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import pedigree.event.LogonId;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.ProcessRow;
import pedigree.store.ProcessRow.Column;

/** What each process belongs to: a host, or a logon session of one. One scan of the case. */
final class Groups {

    private final int[] of; // empty: all belong together
    private final List<String> titles = new ArrayList<>();

    private Groups(int size) {
        of = new int[size];
    }

    static Groups of(Grouping grouping, CaseFile caseFile, ProcessTree tree, Progress progress) throws SQLException {
        return switch (grouping) {
            case TOGETHER -> new Groups(0);
            case HOST -> hosts(caseFile, tree, progress);
            case SESSION -> sessions(caseFile, tree, progress);
        };
    }

    private static Groups hosts(CaseFile caseFile, ProcessTree tree, Progress progress) throws SQLException {
        Groups groups = new Groups(tree.size());
        Map<String, Integer> numbers = new HashMap<>();
        caseFile.processes().scan(false, row -> {
            progress.checkCancelled();
            String host = row.text(row.hostText());
            groups.put(row.number(), host.toLowerCase(Locale.ROOT), host.isEmpty() ? "Host not named" : host, numbers);
        });
        return groups;
    }

    /** By the number of the session; it may come back after a boot, which no record of a process tells. */
    private static Groups sessions(CaseFile caseFile, ProcessTree tree, Progress progress) throws SQLException {
        Groups groups = new Groups(tree.size());
        Map<String, Integer> numbers = new HashMap<>();
        Column id = new Column("LogonId");
        Column user = new Column("User");
        caseFile.processes().scan(true, row -> {
            progress.checkCancelled();
            String session = session(row.field(id));
            String key = row.hostText() + " " + session;
            groups.put(row.number(), key, numbers.containsKey(key) ? "" : title(row, session, user), numbers);
        });
        return groups;
    }

    private static String session(String field) {
        OptionalLong number = LogonId.parse(field);
        return number.isPresent() ? "0x" + Long.toHexString(number.getAsLong()) : field.isEmpty() || field.equals("-") ? "" : field.toLowerCase(Locale.ROOT);
    }

    private static String title(ProcessRow row, String session, Column user) throws SQLException {
        String host = row.text(row.hostText());
        return session.isEmpty() ? "No session logged · " + host : row.field(user) + " · session " + session + " · " + host;
    }

    private void put(int process, String key, String title, Map<String, Integer> numbers) {
        Integer known = numbers.putIfAbsent(key, titles.size());
        of[process] = known == null ? titles.size() : known;
        if (known == null) {
            titles.add(title);
        }
    }

    /** The same tree, but that no process stands below one of another group. */
    ProcessTree cut(ProcessTree tree) {
        if (titles.isEmpty()) {
            return tree;
        }
        int[] parents = new int[tree.size()];
        for (int process = 0; process < parents.length; process++) {
            int parent = tree.parent(process);
            parents[process] = parent != ProcessTree.NONE && of[parent] == of[process] ? parent : ProcessTree.NONE;
        }
        return new ProcessTree(parents);
    }

    /** Processes that are in an order, group by group. The groups by their titles. */
    int[] order(int[] processes) {
        if (titles.isEmpty()) {
            return processes;
        }
        int[] rank = rank();
        int[] next = new int[titles.size() + 1];
        for (int process : processes) {
            next[rank[of[process]] + 1]++;
        }
        for (int group = 1; group < next.length; group++) {
            next[group] += next[group - 1];
        }
        int[] ordered = new int[processes.length];
        for (int process : processes) {
            ordered[next[rank[of[process]]]++] = process;
        }
        return ordered;
    }

    private int[] rank() {
        int[] rank = new int[titles.size()];
        int[] byTitle = IntStream.range(0, rank.length).boxed().sorted(Comparator.comparing(titles::get, String.CASE_INSENSITIVE_ORDER)).mapToInt(Integer::intValue).toArray();
        for (int place = 0; place < rank.length; place++) {
            rank[byTitle[place]] = place;
        }
        return rank;
    }

    /** Where each group begins in a tree that was cut and put in order by them. */
    Sections sections(ProcessTree tree) {
        if (titles.isEmpty()) {
            return Sections.NONE;
        }
        List<String> found = new ArrayList<>();
        IntStream.Builder starts = IntStream.builder();
        int last = -1;
        for (int root = tree.firstRoot(); root != ProcessTree.NONE; root = tree.nextSibling(root)) {
            if (of[root] != last) {
                last = of[root];
                found.add(titles.get(last));
                starts.add(tree.preorder(root));
            }
        }
        return new Sections(List.copyOf(found), starts.build().toArray());
    }
}
