package pedigree.evtx;

import java.util.HashSet;
import java.util.Set;

/**
 * A record as XML text, an element a line. Always well-formed: characters that XML cannot hold become U+FFFD, and a comment at the end says so;
 * what is not a single element stands in one named {@code Record}.
 */
final class XmlText implements XmlSink {

    private static final String LETTERS = "A-Za-z_:\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff";

    private final StringBuilder xml = new StringBuilder();
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
        String unique = name(name);
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
            xml.append('\n').append("  ".repeat(depth));
        }
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
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

    /** A name that every edition of XML 1.0 allows, whatever the record calls it. */
    private static String name(String name) {
        String legal = name.replaceAll("[^" + LETTERS + "0-9.-]", "_");
        return legal.isEmpty() || !legal.substring(0, 1).matches("[" + LETTERS + "]") ? '_' + legal : legal;
    }

    @Override
    public String toString() {
        String text = roots == 1 && !textOutside ? xml.toString() : "<Record>\n" + xml + "\n</Record>";
        return replaced == 0 ? text : text + "\n<!-- %d characters that XML cannot hold are shown as \ufffd -->".formatted(replaced);
    }
}
