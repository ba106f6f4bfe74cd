package pedigree.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import pedigree.source.Input;

/**
 * Text that came from the clipboard: a source without a file. The case keeps its events and the hash of its UTF-8; the text itself is kept nowhere.
 *
 * @param name what it is called, by when it was pasted: {@code pasted 2026-11-24 17:40:12}, UTC
 * @param text as it was in the clipboard
 */
public record Pasted(String name, String text) {

    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("'pasted 'uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("pasted \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");

    /** What was pasted at {@code time}. */
    public static Pasted at(Instant time, String text) {
        return new Pasted(NAMED.format(time), text);
    }

    /** Whether a source of that name was pasted: then nothing of it is to be found on the disk. */
    public static boolean isName(String source) {
        return NAME.matcher(source).matches();
    }

    Input input() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Input(name, bytes.length, Optional.empty(), () -> new ByteArrayInputStream(bytes));
    }
}
