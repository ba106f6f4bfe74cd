package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TechniqueTest {

    private static final Path RULES = Path.of("src", "main", "resources", "pedigree", "detection");

    @Test
    void aSubTechniqueHasTheNameOfItsTechniqueBeforeItsOwn() {
        assertEquals(new Technique("T1218.011", "System Binary Proxy Execution: Rundll32", "Defense Evasion"), Technique.of("T1218.011").orElseThrow());
        assertEquals("T1218.011 Rundll32", Technique.text("T1218.011"));
    }

    @Test
    void aTechniqueMayServeSeveralTactics() {
        assertEquals("Execution, Persistence, Privilege Escalation", Technique.of("T1053.005").orElseThrow().tactic());
    }

    @Test
    void anUnknownSubTechniqueIsCalledAsItsTechniqueAndOthersByTheirIdAlone() {
        assertEquals("T1218.999 System Binary Proxy Execution", Technique.text("T1218.999"));
        assertEquals("T9999", Technique.text("T9999"));
    }

    @Test
    void whatPedigreesOwnRulesNameIsKnown() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList()) {
                for (Matcher tag = Pattern.compile("attack\\.(t\\d{4})").matcher(Files.readString(file)); tag.find();) {
                    String id = tag.group(1).toUpperCase(Locale.ROOT);
                    if (Technique.of(id).isEmpty()) {
                        unknown.add(id);
                    }
                }
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(Technique.of("T1003.001").isPresent());
    }
}
