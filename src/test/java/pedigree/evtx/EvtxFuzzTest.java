package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer once stumbled over, and what it begins with. */
class EvtxFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/pedigree/evtx/fuzz");

    static Stream<Path> inputs() throws IOException {
        return Files.list(INPUTS).sorted();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsReadToTheEnd(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        assertDoesNotThrow(() -> EvtxFuzz.fuzzerTestOneInput(bytes));
    }
}
