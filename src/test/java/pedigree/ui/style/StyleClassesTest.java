package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The names that join the code of the window with the sheets and the icons. */
class StyleClassesTest {

    private static final Path CODE = Path.of("src/main/java/pedigree/ui");
    private static final Path ICONS = Path.of("icons");

    /** Of the base theme. */
    private static final Set<String> FOREIGN = Set.of("accent");

    private static final Pattern ADDED = Pattern.compile("getStyleClass\\(\\)\\.(?:add|addAll|setAll)\\(([^;]*)\\);");
    private static final Pattern WRAPPED = Pattern.compile("wrapped\\([^;]*?,( \"[a-z-]+\")\\)");
    private static final Pattern STATE = Pattern.compile("getPseudoClass\\(([^)]*)\\)");
    private static final Pattern ICON = Pattern.compile("new IconView\\(([^)]*)\\)");
    private static final Pattern WHOLE_LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*)\"(?! \\+)");

    @Test
    void everyStyleClassOfTheCodeIsInTheLayout() throws IOException {
        Set<String> used = literals(ADDED);
        used.addAll(literals(WRAPPED));
        assertTrue(used.size() > 30, used.toString());
        used.removeAll(Sheet.of("layout").styleClasses());
        used.removeAll(FOREIGN);
        assertEquals(Set.of(), used);
    }

    @Test
    void everyStateOfTheCodeIsInASheet() throws IOException {
        Set<String> used = literals(STATE);
        assertTrue(used.size() > 3, used.toString());
        String sheets = Sheet.of("layout").text() + base();
        used.removeIf(state -> Pattern.compile(":" + state + "\\b(?!-)").matcher(sheets).find());
        assertEquals(Set.of(), used);
    }

    @Test
    void everyIconOfTheCodeIsDrawn() throws IOException {
        Set<String> used = literals(ICON);
        assertTrue(used.size() > 3, used.toString());
        used.removeAll(icons());
        assertEquals(Set.of(), used);
    }

    @Test
    void everyIconOfTheLayoutIsDrawn() throws IOException {
        Set<String> named = Sheet.of("layout").styleClasses().stream().filter(name -> name.startsWith("icon-"))
                .map(name -> name.substring("icon-".length())).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(icons());
        assertEquals(Set.of(), named);
    }

    /** Else that text stays small where all other grows: sizes are in em, 12 of 13 px being 0.923. */
    @Test
    void onlyTheRootHasItsTextSizeInPixels() throws IOException {
        assertEquals(1, Sheet.of("layout").text().split("-fx-font(-size)?: [0-9.]+(px|pt|;| )", -1).length - 1);
    }

    private static Set<String> literals(Pattern place) throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Matcher found = place.matcher(code()); found.find(); ) {
            for (Matcher literal = WHOLE_LITERAL.matcher(found.group(1)); literal.find(); ) {
                literals.add(literal.group(1));
            }
        }
        return literals;
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    /** The sheet of the base theme. */
    private static String base() throws IOException {
        try (InputStream sheet = Theme.class.getResourceAsStream(Theme.LIGHT.base())) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> icons() throws IOException {
        try (Stream<Path> files = Files.list(ICONS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".svg"))
                    .map(name -> name.substring(0, name.length() - ".svg".length())).collect(Collectors.toSet());
        }
    }
}
