package pedigree.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pedigree.CaseText;
import pedigree.job.Progress;
import pedigree.source.ReadOptions;

/** The samples give the same case in any order, all at once or one after the other: tree, keys, links, edges and findings. */
class AnyOrderOfFilesTest {

    @Test
    void theSamplesGiveTheSameCaseInAnyOrder() throws Exception {
        List<String> files = samples();
        String expected = read(List.of(files));
        List<List<String>> oneByOne = new ArrayList<>();
        files.forEach(file -> oneByOne.add(List.of(file)));
        assertEquals(expected, read(oneByOne));
        Collections.reverse(oneByOne);
        assertEquals(expected, read(oneByOne));
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.map(Path::toString).filter(file -> !file.endsWith(".md")).sorted().toList();
        }
    }

    private static String read(List<List<String>> additions) throws IOException, SQLException {
        try (Investigation investigation = Investigation.temporary()) {
            for (List<String> files : additions) {
                investigation.add(files, ReadOptions.PLAIN, new Progress());
            }
            return CaseText.of(investigation.caseFile());
        }
    }
}
