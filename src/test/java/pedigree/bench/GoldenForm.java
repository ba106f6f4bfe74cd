package pedigree.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pedigree.source.Input;
import pedigree.source.Normaliser;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.SourceFormat;

/**
 * The golden input of a form, one of the tests', so often behind itself that reading it takes a while.
 *
 * @param text the whole
 * @param once how many bytes the input has, a header with them; what is behind it has none
 */
record GoldenForm(String name, SourceFormat format, byte[] text, int once) {

    private static final Path FORMS = Path.of("src/test/resources/pedigree/source/forms");
    private static final int ENOUGH = 4 << 20;
    private static final int OFTEN = 5; // a log to import is so many times as long

    /** All of them that may be repeated: a workbook and an encoding that begins with a mark may not. */
    static List<GoldenForm> all() throws IOException {
        List<GoldenForm> forms = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FORMS)) {
            for (Path folder : folders.sorted().toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    Path input = files.filter(file -> file.getFileName().toString().startsWith("input.")).findFirst().orElseThrow();
                    of(folder.getFileName().toString(), Files.readAllBytes(input)).ifPresent(forms::add);
                }
            }
        }
        return forms;
    }

    private static Optional<GoldenForm> of(String name, byte[] once) throws IOException {
        Optional<SourceFormat> format = SourceFormat.of(input(once));
        if (format.isEmpty() || format.get() == SourceFormat.XLSX || once.length == 0 || (once[0] & 0xff) >= 0xef) {
            return Optional.empty();
        }
        boolean hasHeader = format.get() == SourceFormat.CSV || format.get().text().equals("table");
        String text = new String(once, StandardCharsets.ISO_8859_1);
        String again = '\n' + (hasHeader ? text.substring(text.indexOf('\n') + 1) : text);
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        repeated.write(once);
        while (repeated.size() < ENOUGH) {
            repeated.write(again.getBytes(StandardCharsets.ISO_8859_1));
        }
        return Optional.of(new GoldenForm(name, format.get(), repeated.toByteArray(), once.length));
    }

    private static Input input(byte[] bytes) {
        return new Input("text", bytes.length, Optional.empty(), () -> new ByteArrayInputStream(bytes));
    }

    /**
     * How fast its records become events, in a warm program: MB for each second of the CPU; and the most memory that an import of a log of some 20 MB of
     * them takes in a new one.
     */
    Line measure(Options options) throws Exception {
        Pass pass = this::events;
        for (int i = 0; i < 3; i++) {
            pass.run();
        }
        return Line.of(Budget.FORM, name, text.length / pass.seconds(2) / 1e6).withPeak(peak(options));
    }

    /** In bytes; 0 where the system does not say. */
    long peak(Options options) throws Exception {
        Path log = options.folder().resolve("form.log");
        try {
            Files.createDirectories(options.folder());
            Files.write(log, text);
            for (int i = 1; i < OFTEN; i++) {
                Files.write(log, Arrays.copyOfRange(text, once, text.length), StandardOpenOption.APPEND);
            }
            return new Importing(options).peak(log);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private long events() throws IOException {
        Normaliser normaliser = new Normaliser();
        long[] events = new long[1];
        format.reader().read(input(text), ReadOptions.PLAIN, PieceSink.atOnce(reading -> {
            if (reading instanceof SourceRecord record) {
                events[0] += normaliser.event(record).type().isEmpty() ? 0 : 1;
            }
        }));
        if (events[0] == 0) {
            throw new IllegalStateException("expected events of " + name + ", found none");
        }
        return events[0];
    }
}
