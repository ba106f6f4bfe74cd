package pedigree.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events of kinds that are kept with all their fields but say nothing to Pedigree.
 *
 * @param events    how many events
 * @param kinds     of how many kinds
 * @param commonest the commonest kinds, most frequent first, then by name
 */
public record Kinds(long events, long kinds, Map<String, Long> commonest) {

    public Kinds {
        commonest = Collections.unmodifiableMap(new LinkedHashMap<>(commonest));
    }
}
