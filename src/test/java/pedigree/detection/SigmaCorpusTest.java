package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import pedigree.Shared;
import pedigree.event.Event;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.RuleReader;
import pedigree.sigma.SigmaRule;
import pedigree.source.Input;
import pedigree.source.Normaliser;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading;
import pedigree.source.SourceFormat;

/** The Sigma corpus, where it lies beside the project: what of it is understood, whether that finds what it was written for. */
class SigmaCorpusTest {

    private final Path sigma = Shared.data("../sigma");
    private final List<String> refused = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int held;

    @Test
    void rulesAreRefusedForModifiersOnly() throws IOException {
        int understood = 0;
        try (Stream<Path> files = Files.walk(sigma.resolve("rules"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
                understood += rules(file).size();
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(understood > 3_400, understood + " rules were understood");
    }

    @Test
    void rulesFindWhatTheyWereWrittenFor() throws IOException {
        List<String> lines = Files.readAllLines(sigma.resolve("regression.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            hold(line.split("\t"));
        }
        assertEquals(List.of(), missed);
        assertTrue(held > 70, held + " rules were held against their logs");
    }

    /** @param row rule's path, its id, its log source, log, the same as JSON, fewest matches, events */
    private void hold(String[] row) throws IOException {
        List<SigmaRule> routed = rules(sigma.resolve("rules").resolve(row[0])).stream().filter(rule -> !LogSources.of(rule).isEmpty()).toList();
        for (SigmaRule rule : routed) {
            held++;
            long matches = events(sigma.resolve(row[3])).stream()
                    .filter(event -> LogSources.of(rule).contains(event.category()))
                    .filter(event -> rule.match(new FieldSubject(event.fields(), event.system())).isPresent())
                    .count();
            if (matches < Long.parseLong(row[5])) {
                missed.add("%s: %d of %s".formatted(row[0], matches, row[5]));
            }
        }
    }

    private List<SigmaRule> rules(Path file) throws IOException {
        try {
            return RuleReader.read(file.getFileName().toString(), Files.readString(file));
        } catch (InvalidRule e) {
            if (!e.getMessage().contains("expected one of the modifiers")) {
                refused.add(e.getMessage());
            }
            return List.of();
        }
    }

    private static List<Event> events(Path log) throws IOException {
        List<Event> events = new ArrayList<>();
        Normaliser normaliser = new Normaliser();
        SourceFormat.EVTX.reader().read(Input.of(log, log.getFileName().toString()), ReadOptions.PLAIN, PieceSink.atOnce(reading -> {
            if (reading instanceof Reading.SourceRecord record) {
                events.add(normaliser.event(record));
            }
        }));
        return events;
    }
}
