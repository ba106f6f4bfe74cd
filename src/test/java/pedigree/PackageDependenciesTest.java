package pedigree;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

import org.junit.jupiter.api.Test;

/** The architecture, as a table: each package and the packages of ours that it may use. */
class PackageDependenciesTest {

    private static final String CORE = "event job coverage evtx source archive store ingest lineage sigma query detection investigation export";
    private static final String PANE = "event job coverage store lineage query detection investigation export ui.style";

    private static final Map<String, String> MAY_USE = Map.ofEntries(
            entry("event", ""),
            entry("job", ""),
            entry("coverage", "event"),
            entry("evtx", ""),
            entry("source.forms", "event evtx"),
            entry("source", "event evtx source.forms"),
            entry("archive", "event source"),
            entry("store", "event coverage"),
            entry("ingest", "event job source archive store"),
            entry("lineage", "event job store"),
            entry("edge", "event job store lineage"),
            entry("sigma", "event"),
            entry("query", "event job store lineage"),
            entry("detection", "event job store lineage query sigma"),
            entry("investigation", "event job source archive store ingest lineage edge query detection"),
            entry("export", "event job coverage store lineage detection"),
            entry("cli", CORE + " source.forms"),
            entry("ui.style", "event"),
            entry("ui.tree", PANE),
            entry("ui.findings", PANE),
            entry("ui.details", PANE),
            entry("ui.search", PANE),
            entry("ui.sources", PANE),
            entry("ui.histogram", PANE),
            entry("ui.graph", PANE),
            entry("ui.timeline", PANE),
            entry("ui.events", PANE),
            entry("ui.stack", PANE),
            entry("ui.mapping", "event source.forms"),
            entry("ui.workbench", CORE + " source.forms ui.mapping ui.style ui.tree ui.findings ui.details ui.search ui.sources ui.histogram ui.graph"
                    + " ui.timeline ui.events ui.stack"),
            entry("Main", "cli ui.workbench"));

    private static final Pattern EDGE = Pattern.compile("^\\s+pedigree(?:\\.([\\w.]+))?\\s+->\\s+(\\S+)", Pattern.MULTILINE);

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        Set<String> forbidden = new TreeSet<>();
        int edges = 0;
        for (Matcher edge = EDGE.matcher(jdeps("-verbose:package", "-filter:none", "target/classes")); edge.find(); edges++) {
            String user = Objects.requireNonNullElse(edge.group(1), "Main");
            if (!allowed(user, edge.group(2))) {
                forbidden.add(user + " -> " + edge.group(2));
            }
        }
        assertTrue(edges > 10, "jdeps named " + edges + " dependencies: is target/classes there?");
        assertEquals(Set.of(), forbidden);
    }

    @Test
    void theReadmeNamesEveryPackage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> unnamed = new TreeSet<>(MAY_USE.keySet());
        unnamed.removeIf(name -> name.equals("Main") || readme.contains("`" + name + "`"));
        assertEquals(Set.of(), unnamed);
    }

    private static boolean allowed(String user, String used) {
        if (used.startsWith("javafx.") || used.startsWith("org.controlsfx") || used.startsWith("atlantafx.")) {
            return user.startsWith("ui.") || user.equals("Main");
        }
        if (!used.equals("pedigree") && !used.startsWith("pedigree.")) {
            return true;
        }
        String ours = used.equals("pedigree") ? "Main" : used.substring("pedigree.".length());
        return user.equals(ours) || Set.of(MAY_USE.getOrDefault(user, "").split(" ")).contains(ours);
    }

    private static String jdeps(String... arguments) {
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(out), new PrintWriter(out), arguments);
        return out.toString();
    }
}
