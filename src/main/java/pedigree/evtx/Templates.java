package pedigree.evtx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The templates of a file, each once for all chunks that have it. Not thread-safe. */
final class Templates {

    private static final int KEPT = 20_000;

    private final Map<String, Template> byGuid = new HashMap<>();

    /** By the id that instances give; empty where several share it. */
    private final Map<Integer, Optional<Template>> byId = new HashMap<>();

    /** The template met first that is equal to {@code template}, or {@code template} itself: one GUID may, in damage, stand for two. */
    Template share(Template template) {
        Template known = byGuid.get(template.guid());
        if (known == null && byGuid.size() < KEPT) {
            byGuid.put(template.guid(), template);
            byId.merge(template.id(), Optional.of(template), (one, other) -> Optional.empty());
        } else if (known != null && !known.equals(template)) {
            byId.put(template.id(), Optional.empty());
        }
        return template.equals(known) ? known : template;
    }

    /** The template that instances call {@code id}, if just one was met so far and it can be used in any chunk. */
    Optional<Template> only(int id) {
        return byId.getOrDefault(id, Optional.empty()).filter(Template::isPortable);
    }
}
