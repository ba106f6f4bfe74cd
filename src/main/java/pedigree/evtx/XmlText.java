package pedigree.evtx;

/**
 * A record as XML text, an element a line. Always well-formed: characters that XML cannot hold become U+FFFD, and a comment at the end says so.
 */
final class XmlText implements XmlSink {

    private final StringBuilder xml = new StringBuilder();
    private int depth;
    private boolean open;
    private boolean hasChild;
    private int replaced;

    @Override
    public void start(String name) {
        closeStart();
        newLine();
        xml.append('<').append(name(name));
        depth++;
        open = true;
        hasChild = false;
    }

    @Override
    public void attribute(String name, String value) {
        xml.append(' ').append(name(name)).append("=\"");
        escape(value, true);
        xml.append('"');
    }

    @Override
    public void text(String text) {
        if (!text.isEmpty()) {
            closeStart();
            escape(text, false);
        }
    }

    @Override
    public void instruction(String target, String data) {
        closeStart();
        xml.append("<?").append(name(target)).append(' ').append(data.replace("?>", "? >")).append("?>");
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
        return character >= 0x20 && character <= 0xd7ff || character >= 0xe000 && character <= 0xfffd || character >= 0x10000;
    }

    /** A name that XML allows, whatever the record calls it. */
    private static String name(String name) {
        String legal = name.replaceAll("[^\\p{L}\\p{N}_.:-]", "_");
        return legal.isEmpty() || !legal.substring(0, 1).matches("[\\p{L}_:]") ? '_' + legal : legal;
    }

    @Override
    public String toString() {
        return replaced == 0 ? xml.toString() : xml + "\n<!-- %d characters that XML cannot hold are shown as \ufffd -->".formatted(replaced);
    }
}
