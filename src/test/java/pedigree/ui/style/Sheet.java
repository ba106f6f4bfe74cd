package pedigree.ui.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of our style sheets, as far as tests ask for it. */
final class Sheet {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("-pedigree-([a-z-]+):\\s*#([0-9a-f]{6});");
    private static final Pattern NAME = Pattern.compile("-pedigree-([a-z-]+)");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    private static final Pattern BODY = Pattern.compile("\\{[^}]*}");

    private final String text;

    private Sheet(String text) {
        this.text = COMMENT.matcher(text).replaceAll("");
    }

    /** The sheet in the file {@code name.css}. */
    static Sheet of(String name) throws IOException {
        try (InputStream in = Sheet.class.getResourceAsStream(name + ".css")) {
            return new Sheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** All of it, without comments. */
    String text() {
        return text;
    }

    /** The colours that it defines, without {@code -pedigree-}. */
    Map<String, Colour> colours() {
        Map<String, Colour> colours = new LinkedHashMap<>();
        for (Matcher colour = COLOUR.matcher(text); colour.find(); ) {
            colours.put(colour.group(1), new Colour(Integer.parseInt(colour.group(2), 16)));
        }
        return colours;
    }

    /** All names of colours in it, without {@code -pedigree-}. */
    Set<String> colourNames() {
        return all(NAME, text);
    }

    /** The style classes that it selects. */
    Set<String> styleClasses() {
        return all(STYLE_CLASS, BODY.matcher(text).replaceAll("{}"));
    }

    /** What stands behind a property in the rule of the selector that ends with {@code selector}. */
    String value(String selector, String property) {
        Matcher found = Pattern.compile(Pattern.quote(selector) + "\\s*\\{[^}]*" + Pattern.quote(property) + ":\\s*([^;]+);").matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + property + " of " + selector);
        }
        return found.group(1);
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            all.add(found.group(1));
        }
        return all;
    }
}
