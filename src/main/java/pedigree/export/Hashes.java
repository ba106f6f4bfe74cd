package pedigree.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sysmon's hashes, {@code MD5=…,SHA256=…,IMPHASH=…}, by name. */
public final class Hashes {

    private Hashes() {
    }

    /** Names and values in lower case, in the order of {@code text}; those of zeros only are unknown and left out. */
    public static Map<String, String> of(String text) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            String value = part.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
            if (equals > 0 && !value.isEmpty() && !value.matches("0+")) {
                hashes.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), value);
            }
        }
        return hashes;
    }
}
