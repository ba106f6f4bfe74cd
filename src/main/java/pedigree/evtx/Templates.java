package pedigree.evtx;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The templates of a file, each once for all chunks that have it. Thread-safe. */
final class Templates {

    private static final int KEPT = 20_000;

    private final ConcurrentMap<String, Template> byGuid = new ConcurrentHashMap<>();

    /** The template met first that is equal to {@code template}, or {@code template} itself: one GUID may, in damage, stand for two. */
    Template share(Template template) {
        Template known = byGuid.size() < KEPT ? byGuid.putIfAbsent(template.guid(), template) : byGuid.get(template.guid());
        return known != null && known.equals(template) ? known : template;
    }
}
