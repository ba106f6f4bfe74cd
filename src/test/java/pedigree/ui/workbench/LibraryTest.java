package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The list of About against the build. */
class LibraryTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency><groupId>[^<]+</groupId><artifactId>([^<]+)</artifactId><version>([^<]+)</version></dependency>");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z]+\\.version)>([^<]+)</");

    @Test
    void everyLibraryOfTheBuildIsListedWithItsVersion() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Map<String, String> properties = new TreeMap<>();
        for (Matcher property = PROPERTY.matcher(pom); property.find(); ) {
            properties.putIfAbsent("${" + property.group(1) + "}", property.group(2));
        }
        Map<String, String> built = new TreeMap<>();
        for (Matcher dependency = DEPENDENCY.matcher(pom); dependency.find(); ) { // those of tests have a scope, and do not match
            built.put(dependency.group(1), properties.getOrDefault(dependency.group(2), dependency.group(2)));
        }
        Map<String, String> listed = new TreeMap<>();
        Library.all().forEach(library -> listed.put(library.artifact(), library.version()));
        assertTrue(built.size() > 10, built.toString());
        assertEquals(built, listed);
    }

    @Test
    void eachHasALicenceAndAPurpose() {
        assertTrue(Library.all().stream().noneMatch(library -> library.licence().isBlank() || library.purpose().isBlank()));
    }
}
