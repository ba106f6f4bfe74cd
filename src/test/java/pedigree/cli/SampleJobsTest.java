package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole jobs on the samples: the tree and the findings of each, as text, compared with the file beside the test.
 * {@code -Dgolden.update=true} writes those files anew; the difference is then the review.
 */
class SampleJobsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/pedigree/cli");

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".evtx")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void treeAndFindingsAreAsExpected(String sample) throws IOException {
        String log = "samples/" + sample;
        String actual = Run.of("tree", log).out() + "\n" + Run.of("findings", log).out();
        Path expected = EXPECTED.resolve(sample.replace(".evtx", ".expected"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
    }
}
