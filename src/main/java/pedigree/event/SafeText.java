package pedigree.event;

import java.util.Locale;

/**
 * Text from the evidence, safe to be shown: what could hide, reorder or end it is written out, {@code \}{@code u202e}. For display only: what
 * is copied or exported is exactly what the evidence says.
 */
public final class SafeText {

    private SafeText() {
    }

    /** {@code text} with control, format and bidirectional characters, and unpaired surrogates, as {@code \}{@code uXXXX}. */
    public static String of(String text) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            append(text, i, safe);
        }
        return safe.toString();
    }

    private static boolean isPlain(char character) {
        return character >= 0x20 && character < 0x7f;
    }

    private static void append(String text, int index, StringBuilder safe) {
        char character = text.charAt(index);
        boolean paired = Character.isHighSurrogate(character) && index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                || Character.isLowSurrogate(character) && index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        if (paired || isPlain(character) || !isHidden(character)) {
            safe.append(character);
        } else {
            safe.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        }
    }

    private static boolean isHidden(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> character == '\u115f' || character == '\u3164' || character == '\uffa0'; // letters that draw nothing
        };
    }
}
