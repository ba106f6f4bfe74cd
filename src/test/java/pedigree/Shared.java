package pedigree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Assumptions;

/** Real logs, which lie beside the project on some machines and are never part of it. */
public final class Shared {

    /** Where they are, if they are. */
    public static final Path DATA = Path.of("../shared/data");

    private Shared() {
    }

    /** A real log; skips the test where there is none. */
    public static Path data(String name) {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is not here");
        return DATA.resolve(name);
    }

    /** What independent readers found in the real logs, by name. */
    public static JsonNode facts() throws IOException {
        return new ObjectMapper().readTree(data("facts.json").toFile());
    }
}
