package pedigree.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that was run to its end; what it writes goes nowhere.
 *
 * @param seconds how long it took, by the clock on the wall
 * @param peak    the most memory that it held, in bytes; 0 where the system does not say
 */
record Child(double seconds, long peak) {

    private static final int MILLIS_BETWEEN_LOOKS = 10;

    /**
     * Runs a program.
     *
     * @throws IOException if it cannot be run, or ends with another code than 0
     */
    static Child run(List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("bench", ".txt");
        try {
            return run(command, errors);
        } finally {
            Files.delete(errors);
        }
    }

    private static Child run(List<String> command, Path errors) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile()).start();
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        long peak = 0;
        while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(status));
        }
        if (process.exitValue() != 0) {
            String reason = Files.readAllLines(errors).stream().filter(line -> !line.isBlank()).findFirst().orElse("no reason given");
            throw new IOException("%s, exit code %d, %s".formatted(Path.of(command.get(0)).getFileName(), process.exitValue(), reason));
        }
        return new Child((System.nanoTime() - start) / 1e9, peak);
    }

    /** What Linux calls the high water mark of a process; 0 where there is none. */
    private static long peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has just ended, or there is no /proc
        }
    }
}
