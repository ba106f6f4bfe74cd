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
        for (int i = clean; i < text.length(); ) {
            int character = text.codePointAt(i);
            int end = i + Character.charCount(character);
            if (isHidden(character)) {
                escape(text, i, end, safe);
            } else {
                safe.append(text, i, end);
            }
            i = end;
        }
        return safe.toString();
    }

    private static boolean isPlain(char character) {
        return character >= 0x20 && character < 0x7f;
    }

    private static void escape(String text, int from, int to, StringBuilder safe) {
        for (int i = from; i < to; i++) {
            safe.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(i)));
        }
    }

    /** Whether a character draws nothing, or changes how others are drawn; an unpaired surrogate is its own code point. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> character == 0x115f || character == 0x3164 || character == 0xffa0; // letters that draw nothing
        };
    }
}
