package pedigree.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How long it takes from starting Java until the first window is drawn, with an archive of the classes as the README tells to make it. Where there is
 * no display the window is drawn in memory.
 *
 * <p>Why a jar of its own for {@link Shown}: an archive of classes is made of jars only.
 */
final class Starting {

    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Options options;
    private final String classPath;

    Starting(Options options) throws IOException {
        this.options = options;
        Files.createDirectories(options.folder());
        classPath = classPath();
    }

    /** Measures; the median of several starts. */
    Line measure() throws IOException, InterruptedException {
        Path archive = options.folder().resolve("pedigree.jsa");
        Files.deleteIfExists(archive);
        start("-XX:ArchiveClassesAtExit=" + archive);
        List<Double> seconds = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int i = 0; i < options.runs(); i++) {
            seconds.add(start("-XX:SharedArchiveFile=" + archive));
            plain.add(start("-Xshare:auto"));
        }
        return Line.of(Budget.START, "no archive: %.1f s".formatted(Comparison.median(plain)), Comparison.median(seconds));
    }

    /** Starts the program, and gives the seconds until its window is drawn. */
    private double start(String archive) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), archive));
        command.addAll(QUICK);
        if (System.getenv("DISPLAY") == null) {
            command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless"));
        }
        command.addAll(List.of("-Dprism.order=sw", "-Dpedigree.home=" + options.folder().resolve("home"), "-classpath", classPath, Shown.class.getName()));
        long start = System.nanoTime();
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        double seconds = Double.NaN;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) {
                seconds = line.equals("shown") ? (System.nanoTime() - start) / 1e9 : seconds;
            }
        }
        if (child.waitFor() != 0 || Double.isNaN(seconds)) {
            throw new IOException("the window was not shown, exit code %d".formatted(child.exitValue()));
        }
        return seconds;
    }

    /** The program's jars, what draws in memory, and {@link Shown}. */
    private String classPath() throws IOException {
        List<String> jars = new ArrayList<>(List.of(jarOfShown().toString(), options.jar().toString()));
        try (Stream<Path> libraries = Files.list(options.jar().resolveSibling("lib"))) {
            libraries.sorted().forEach(jar -> jars.add(jar.toString()));
        }
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(jar -> jar.contains("monocle")).forEach(jars::add);
        return String.join(File.pathSeparator, jars);
    }

    private Path jarOfShown() throws IOException {
        Path jar = options.folder().resolve("shown.jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(file)) {
            for (String name : List.of("Shown.class", "Shown$1.class")) {
                entries.putNextEntry(new JarEntry("pedigree/bench/" + name));
                try (InputStream bytes = Starting.class.getResourceAsStream(name)) {
                    bytes.transferTo(entries);
                }
            }
        }
        return jar;
    }
}
