package pedigree.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what a case of so many processes costs, each step in a program of its own: making it ({@link Making}), then looking at it in the window
 * ({@code pedigree.ui.workbench.Looking}) and moving a graph of it ({@code pedigree.ui.graph.Framing}).
 */
final class Scale {

    private static final String LOOKING = "pedigree.ui.workbench.Looking";
    private static final String FRAMING = "pedigree.ui.graph.Framing";

    private static final Map<Budget, String> NAMES = new EnumMap<>(Map.of(Budget.LINK, "link", Budget.OPEN, "open", Budget.ROWS_READ, "rows",
            Budget.WINDOW, "heap", Budget.FOLD, "fold", Budget.SEARCH, "search", Budget.SEARCHED, "searched"));

    static {
        NAMES.putAll(Map.of(Budget.FRAME, "frame10000", Budget.SMALL_FRAME, "frame1000", Budget.FRAMES, "frame10000-p99",
                Budget.SMALL_FRAMES, "frame1000-p99"));
        NAMES.putAll(Map.of(Budget.SCROLL, "scroll-tree", Budget.SCROLL_TIMELINE, "scroll-timeline", Budget.SCROLL_EVENTS, "scroll-events",
                Budget.SCROLLS, "scroll-tree-p99", Budget.SCROLLS_TIMELINE, "scroll-timeline-p99", Budget.SCROLLS_EVENTS, "scroll-events-p99",
                Budget.SCROLL_WORK, "scroll-tree-work"));
    }

    private final Options options;
    private final int processes;
    private final Map<String, Double> measured = new HashMap<>();

    private Scale(Options options, int processes) {
        this.options = options;
        this.processes = processes;
    }

    /** Measures with so many processes. */
    static Scale of(Options options, int processes) throws IOException, InterruptedException {
        Scale scale = new Scale(options, processes);
        Path caseFile = options.folder().resolve("scale.pedigree");
        Files.createDirectories(options.folder());
        Files.deleteIfExists(caseFile);
        scale.run("-Xmx6g", Making.class.getName(), caseFile.toString(), String.valueOf(processes));
        String heap = processes > 1_000_000 ? "-Xmx3g" : "-Xmx1g";
        scale.run(heap, LOOKING, caseFile.toString());
        scale.run(heap, FRAMING, caseFile.toString());
        Files.delete(caseFile);
        return scale;
    }

    private void run(String heap, String... program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-Dfile.encoding=UTF-8",
                "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw", "-Dprism.lcdtext=false",
                "-Dpedigree.home=" + options.folder().resolve("home"), "-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) {
                String[] parts = line.split("=", 2);
                System.out.println("  " + processes + " processes: " + line);
                measured.put(parts[0], Double.valueOf(parts[1]));
            }
        }
        if (child.waitFor() != 0) {
            throw new IOException("%s, exit code %d".formatted(program[0], child.exitValue()));
        }
    }

    /** What was measured, held against the budgets. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        NAMES.forEach((budget, name) -> lines.add(Line.of(budget, "%,d processes".formatted(processes), measured.get(name))));
        lines.add(Line.of(Budget.SCALE, "%,d processes".formatted(processes), Stream.of("store", "link", "rules", "open")
                .mapToDouble(measured::get).sum() / processes * 1e6));
        return lines;
    }
}
