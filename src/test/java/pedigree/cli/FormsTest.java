package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.event.Event;
import pedigree.event.ProcessClaim;
import pedigree.event.Timestamp;
import pedigree.source.Input;
import pedigree.source.Normaliser;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading;
import pedigree.source.SourceFormat;

/**
 * Every form in which Windows events are handed over: a folder each, with an input that we made and what is read from it.
 *
 * <p>{@code -Dgolden.update=true} writes the expectations anew; the difference is then the review.
 */
class FormsTest {

    private static final Path FORMS = Path.of("src/test/resources/pedigree/source/forms");

    @TempDir
    private Path folder;

    static Stream<String> forms() throws IOException {
        try (Stream<Path> folders = Files.list(FORMS)) {
            return folders.map(form -> form.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void saysWhatItsEventsAre(String form) throws IOException {
        Path input = input(form);
        StringBuilder actual = new StringBuilder();
        read(Files.readAllBytes(input)).forEach(reading -> actual.append(text(reading)).append('\n'));
        actual.append('\n').append(Run.of("tree", input.toString()).out());
        Path expected = FORMS.resolve(form).resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void whateverIsCutOrDamagedEndsWithReadings(String form) throws IOException {
        byte[] whole = Files.readAllBytes(input(form));
        Random random = new Random(form.hashCode());
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOfRange(whole, random.nextInt(5) == 0 ? random.nextInt(whole.length) : 0, whole.length);
            for (int hit = random.nextInt(4); hit > 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt() : "{}[]\"\\<>\n,:&".charAt(random.nextInt(12)));
            }
            read(random.nextBoolean() ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length + 1)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void oneDamagedRecordCostsNoOther(String form) throws IOException {
        byte[] whole = Files.readAllBytes(input(form));
        long all = read(whole).stream().filter(Reading.SourceRecord.class::isInstance).count();
        byte[] cut = Arrays.copyOf(whole, whole.length - whole.length / 40);
        long left = read(cut).stream().filter(Reading.SourceRecord.class::isInstance).count();
        assertTrue(left >= all - 1, left + " of " + all);
    }

    private static Path input(String form) throws IOException {
        try (Stream<Path> files = Files.list(FORMS.resolve(form))) {
            return files.filter(file -> file.getFileName().toString().startsWith("input.")).findFirst().orElseThrow();
        }
    }

    private static List<Reading> read(byte[] bytes) throws IOException {
        List<Reading> readings = new ArrayList<>();
        Input input = new Input("input", bytes.length, Optional.empty(), () -> new ByteArrayInputStream(bytes));
        Optional<SourceFormat> format = SourceFormat.of(input);
        if (format.isPresent()) {
            format.get().reader().read(input, ReadOptions.PLAIN, PieceSink.atOnce(readings::add));
        }
        return readings;
    }

    private static String text(Reading reading) {
        if (!(reading instanceof Reading.SourceRecord record)) {
            return reading.toString();
        }
        Event event = new Normaliser().event(record);
        return "%s %s #%s %s %s %s%n  process %s%n  parent %s%n  system %s%n  fields %s".formatted(event.origin(), event.type(),
                event.recordId().isPresent() ? event.recordId().getAsLong() : "-", event.time().map(Timestamp::toString).orElse("-"), event.host(), event.category(),
                event.process().map(FormsTest::text).orElse("-"), event.parent().map(FormsTest::text).orElse("-") + relatives(event), event.system(),
                event.fields());
    }

    private static String relatives(Event event) {
        StringBuilder text = new StringBuilder();
        event.target().ifPresent(claim -> text.append(String.format("%n  target %s", text(claim))));
        event.relatives().forEach(relative -> text.append(String.format("%n  %s %s", relative.role(), text(relative.claim()))));
        return text.append(event.machine().isEmpty() ? "" : String.format("%n  machine %s", event.machine())).toString();
    }

    private static String text(ProcessClaim claim) {
        String key = claim.startKey() == 0 ? "" : ", startKey=" + claim.startKey();
        return "ProcessClaim[id=%s, pid=%s, image=%s%s%s]".formatted(claim.id(), claim.pid(), claim.image(), claim.start().map(start -> ", start=" + start).orElse(""), key);
    }
}
