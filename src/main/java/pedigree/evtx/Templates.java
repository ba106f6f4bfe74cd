package pedigree.evtx;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of a file, each once for all chunks that have it. Thread-safe. */
final class Templates {

    private static final int KEPT = 20_000;

    /**
     * What a template is known by: its GUID, and what it says. One GUID may, in damage, stand for two.
     *
     * @param high        the GUID's first eight bytes, as they stand
     * @param low         its last eight
     * @param fingerprint see {@link Fingerprint}
     */
    record Key(long high, long low, long fingerprint) {

        /** The id by which instances name it: the first group of its GUID. */
        int id() {
            return (int) high;
        }
    }

    private final Map<Key, Template> byKey = new ConcurrentHashMap<>();

    /** By the id that instances give; empty where several share it. */
    private final Map<Integer, Optional<Template>> byId = new ConcurrentHashMap<>();

    /** The template that is known by {@code key}. */
    Optional<Template> get(Key key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Keeps a template, unless another thread was first: gives the one that is kept. */
    Template share(Key key, Template template) {
        if (byKey.size() >= KEPT) {
            return template;
        }
        Template first = byKey.putIfAbsent(key, template);
        if (first != null) {
            return first;
        }
        byId.merge(key.id(), Optional.of(template), (one, other) -> Optional.empty());
        return template;
    }

    /** The template that instances call {@code id}, if the file has just one; meant to be asked when every chunk was read. */
    Optional<Template> only(int id) {
        return byKey.size() >= KEPT ? Optional.empty() : byId.getOrDefault(id, Optional.empty());
    }
}
