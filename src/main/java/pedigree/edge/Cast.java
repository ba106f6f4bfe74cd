package pedigree.edge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.ClaimTable;
import pedigree.store.ProcessRow;
import pedigree.store.ProcessTable;
import pedigree.store.StoredProcess;

/**
 * The processes of a case, by their numbers, as columns: about 28 bytes each.
 *
 * <p>A host here is a name and, where keys tell it, a machine: two machines of one name are two hosts.
 */
final class Cast {

    /** No process, or no host. */
    static final int NONE = -1;

    /** Stands for an absent time. */
    static final long UNKNOWN = -1;

    private static final int KEPT = 50_000;

    final ProcessTree tree;
    final long[] start;
    final long[] end;

    private final ProcessTable table;
    private final ClaimTable texts;
    private final int[] host;
    private final int[] image;
    private final long[] pid;
    private final Map<Integer, Boolean> schedulers = new HashMap<>();
    private final Map<Integer, ImagePath> images = new HashMap<>();
    private final Map<String, Integer> codes = new LinkedHashMap<>(); // by name and machine
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<String, List<Integer>> named = new HashMap<>(); // the same, by what records call it
    private final List<String> names = new ArrayList<>(); // of hosts, in lower case
    private final List<long[]> spans = new ArrayList<>(); // first and last start on each host
    private int lastHost = -1;
    private int lastMachine;
    private int lastCode;

    private Cast(CaseFile caseFile, ProcessTree tree) {
        this.tree = tree;
        table = caseFile.processes();
        texts = caseFile.claims();
        start = new long[tree.size()];
        end = new long[tree.size()];
        host = new int[tree.size()];
        image = new int[tree.size()];
        pid = new long[tree.size()];
    }

    /** Reads the processes of a case. One scan. */
    static Cast of(CaseFile caseFile, ProcessTree tree) throws SQLException {
        Cast cast = new Cast(caseFile, tree);
        cast.table.scan(false, cast::add);
        cast.joinHosts();
        return cast;
    }

    private void add(ProcessRow process) throws SQLException {
        int number = process.number();
        start[number] = Math.max(process.start(), UNKNOWN);
        end[number] = Math.max(process.end(), UNKNOWN);
        image[number] = process.imageText();
        pid[number] = Math.max(process.pid(), -1);
        host[number] = code(process.hostText(), machine(process.key()));
        if (start[number] != UNKNOWN) {
            long[] span = spans.get(host[number]);
            span[0] = Math.min(span[0], start[number]);
            span[1] = Math.max(span[1], start[number]);
        }
    }

    private int code(int hostText, int machine) throws SQLException {
        if (hostText != lastHost || machine != lastMachine) {
            lastHost = hostText;
            lastMachine = machine;
            String name = texts.text(hostText).toLowerCase(Locale.ROOT);
            lastCode = codes.computeIfAbsent(name + '/' + machine, key -> {
                byName.computeIfAbsent(name, same -> new ArrayList<>()).add(codes.size());
                names.add(name);
                spans.add(new long[] {Long.MAX_VALUE, Long.MIN_VALUE});
                return codes.size();
            });
        }
        return lastCode;
    }

    /** The first four bytes of a Sysmon GUID, which are the machine's; 0 of any other key. */
    private static int machine(String key) {
        boolean guid = key.length() == 36 && key.charAt(8) == '-' && key.charAt(13) == '-';
        try {
            return guid ? Integer.parseUnsignedInt(key, 0, 8, 16) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A process whose key tells no machine is on the only one that has its host's name. */
    private void joinHosts() {
        int[] joined = new int[codes.size()];
        Arrays.setAll(joined, code -> code);
        codes.forEach((key, code) -> {
            String name = key.substring(0, key.lastIndexOf('/'));
            List<Integer> same = byName.get(name);
            if (key.endsWith("/0") && same.size() == 2) {
                joined[code] = same.get(0).equals(code) ? same.get(1) : same.get(0);
            }
        });
        for (int process = 0; process < host.length; process++) {
            host[process] = joined[host[process]];
        }
        byName.values().forEach(same -> {
            for (int code : same) {
                long[] span = spans.get(joined[code]);
                span[0] = Math.min(span[0], spans.get(code)[0]);
                span[1] = Math.max(span[1], spans.get(code)[1]);
            }
            same.removeIf(code -> joined[code] != code);
        });
    }

    int size() {
        return host.length;
    }

    /** The number of a process's host. */
    int host(int process) {
        return host[process];
    }

    /** The name of a host, in lower case. */
    String hostName(int code) {
        return names.get(code);
    }

    /** The process id, or -1. */
    long pid(int process) {
        return pid[process];
    }

    /** The host that a record names which names no process; of several machines of that name, the one that ran at {@code time}; or {@link #NONE}. */
    int host(String name, long time) {
        List<Integer> same = named.get(name);
        if (same == null) {
            same = named(name.toLowerCase(Locale.ROOT));
            if (named.size() >= KEPT) {
                named.clear();
            }
            named.put(name, same);
        }
        for (int code : same) {
            if (same.size() == 1 || time >= spans.get(code)[0] && time <= spans.get(code)[1]) {
                return code;
            }
        }
        return NONE;
    }

    private List<Integer> named(String folded) {
        String bare = folded.indexOf('.') < 0 ? folded : folded.substring(0, folded.indexOf('.'));
        List<Integer> exact = byName.getOrDefault(folded, byName.get(bare));
        return exact != null ? exact : bare.equals(folded) ? alike(bare) : List.of();
    }

    /** The hosts of which a bare name is the first part, if they have one name. */
    private List<Integer> alike(String bare) {
        List<Integer> found = List.of();
        for (Map.Entry<String, List<Integer>> named : byName.entrySet()) {
            if (named.getKey().startsWith(bare + '.')) {
                if (!found.isEmpty()) {
                    return List.of();
                }
                found = named.getValue();
            }
        }
        return found;
    }

    /** The path of a process's image. */
    ImagePath image(int process) throws SQLException {
        int text = image[process];
        ImagePath known = images.get(text);
        if (known == null) {
            known = ImagePath.of(text == 0 ? "" : texts.text(text));
            if (images.size() >= KEPT) {
                images.clear();
            }
            images.put(text, known);
        }
        return known;
    }

    /** The file name of a process's image in lower case, or the empty text. */
    String name(int process) throws SQLException {
        return process == NONE ? "" : image(process).name();
    }

    /** Whether a process may be the one that a record means by {@code path}: Sysmon goes on naming an ended process after its PID came back. */
    boolean fits(int process, String path) throws SQLException {
        String name = image(process).name();
        int from = path.length() - name.length();
        boolean says = !name.isEmpty() && path.length() > 1;
        return !says || from == 0 && path.equalsIgnoreCase(name)
                || from > 0 && path.regionMatches(true, from, name, 0, name.length()) && (path.charAt(from - 1) == '\\' || path.charAt(from - 1) == '/');
    }

    /** What is stored of a process, its command line with it. */
    StoredProcess stored(int process) throws SQLException {
        return table.process(process);
    }

    /** Whether a service host is known as that of the scheduler. */
    boolean isScheduler(int process) throws SQLException {
        Boolean known = schedulers.get(process);
        if (known == null) {
            known = stored(process).field("CommandLine").toLowerCase(Locale.ROOT).endsWith("-s schedule");
            if (schedulers.size() >= KEPT) {
                schedulers.clear();
            }
            schedulers.put(process, known);
        }
        return known;
    }
}
