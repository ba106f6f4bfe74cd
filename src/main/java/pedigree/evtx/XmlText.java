package pedigree.evtx;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A record as XML text, an element a line. Always well-formed: characters that XML cannot hold become U+FFFD, and a comment at the end says so;
 * what is not a single element stands in one named {@code Record}.
 */
final class XmlText implements XmlSink {

    private static final String LETTERS = "A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff";
    private static final Pattern ILLEGAL = Pattern.compile("[^" + LETTERS + "0-9.-]");
    private static final Pattern NAME = Pattern.compile("[" + LETTERS + "][" + LETTERS + "0-9.-]*");

    /** Namespaces that cannot be declared. */
    private static final Set<String> RESERVED = Set.of("http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace");

    private final StringBuilder xml = new StringBuilder(4_000);
    private final Set<String> attributes = new HashSet<>();
    private int depth;
    private int roots;
    private boolean textOutside;
    private boolean open;
    private boolean hasChild;
    private int replaced;

    @Override
    public void start(String name) {
        closeStart();
        newLine();
        xml.append('<').append(name(name));
        roots += depth == 0 ? 1 : 0;
        attributes.clear();
        depth++;
        open = true;
        hasChild = false;
    }

    @Override
    public void attribute(String name, String value) {
        String unique = attributeName(name, value);
        while (!attributes.add(unique)) {
            unique += '_';
        }
        xml.append(' ').append(unique).append("=\"");
        escape(value, true);
        xml.append('"');
    }

    @Override
    public void text(String text) {
        if (!text.isEmpty()) {
            closeStart();
            textOutside |= depth == 0;
            escape(text, false);
        }
    }

    @Override
    public void instruction(String target, String data) {
        closeStart();
        String name = name(target);
        xml.append("<?").append(name.equalsIgnoreCase("xml") ? '_' + name : name).append(' ');
        data.replace("?>", "? >").codePoints().forEach(this::append);
        xml.append("?>");
    }

    @Override
    public void end(String name) {
        depth--;
        if (open) {
            xml.append("/>");
            open = false;
        } else {
            if (hasChild) {
                newLine();
            }
            xml.append("</").append(name(name)).append('>');
        }
        hasChild = true;
    }

    private void closeStart() {
        if (open) {
            xml.append('>');
            open = false;
        }
    }

    private void newLine() {
        if (xml.length() > 0) {
            xml.append(lineBreak(depth));
        }
    }

    /** A new line for what stands {@code depth} elements deep. */
    static String lineBreak(int depth) {
        return '\n' + "  ".repeat(depth);
    }

    /** Whether nothing had to be replaced so far. */
    boolean isComplete() {
        return replaced == 0;
    }

    /** What was written so far, as it is. */
    String written() {
        return xml.toString();
    }

    /** What stands at the end where characters were replaced. */
    static String remark(int replaced) {
        return "\n<!-- %d characters that XML cannot hold are shown as \ufffd -->".formatted(replaced);
    }

    /** Adds text, its special characters escaped. */
    void escape(String text, boolean inAttribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isPlain(character)) {
                continue;
            }
            xml.append(text, from, i);
            int whole = text.codePointAt(i);
            special(whole, inAttribute);
            i += Character.charCount(whole) - 1;
            from = i + 1;
        }
        xml.append(text, from, text.length());
    }

    /** Whether a character stands for itself in content and in attributes. */
    private static boolean isPlain(char character) {
        return character >= 0x20 && character < 0xd800 && character != '<' && character != '>' && character != '&' && character != '"';
    }

    private void special(int character, boolean inAttribute) {
        switch (character) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '"' -> xml.append(inAttribute ? "&quot;" : "\"");
            case '\r' -> xml.append("&#13;");
            case '\n', '\t' -> xml.append(inAttribute ? "&#" + character + ";" : Character.toString(character));
            default -> append(character);
        }
    }

    private void append(int character) {
        if (isLegal(character)) {
            xml.appendCodePoint(character);
        } else {
            xml.append('\ufffd');
            replaced++;
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isLegal(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character >= 0x20 && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd || character >= 0x10000;
    }

    /** A name that every edition of XML 1.0 allows, with namespaces or without, whatever the record calls it. */
    static String name(String name) {
        String legal = ILLEGAL.matcher(name).replaceAll("_");
        return NAME.matcher(legal).matches() ? legal : '_' + legal;
    }

    /** Likewise for an attribute; one that declares a namespace keeps its prefix if it may. */
    static String attributeName(String name, String value) {
        boolean reserved = value.isEmpty() || RESERVED.contains(value);
        if (name.equals("xmlns")) {
            return RESERVED.contains(value) ? "_xmlns" : name;
        }
        boolean declares = name.startsWith("xmlns:") && !reserved && !name.equals("xmlns:xml") && !name.equals("xmlns:xmlns");
        int colon = declares || name.startsWith("xml:") ? name.indexOf(':') : -1;
        String prefix = name.substring(0, colon + 1);
        return NAME.matcher(name.substring(colon + 1)).matches() ? prefix + name.substring(colon + 1) : name(name);
    }

    @Override
    public String toString() {
        String text = roots == 1 && !textOutside ? xml.toString() : "<Record>\n" + xml + "\n</Record>";
        return replaced == 0 ? text : text + remark(replaced);
    }
}
