package pedigree.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The process creations of a source, and what they say.
 *
 * @param count how many there are
 * @param with  how many of them say something, for each thing to be said
 * @param ends  how many process terminations there are
 */
public record Creations(long count, Map<Fact, Long> with, long ends) {

    public Creations {
        Map<Fact, Long> all = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            all.put(fact, with.getOrDefault(fact, 0L));
        }
        with = Collections.unmodifiableMap(all);
    }

    /** What none of them says, though there are some; the image of a parent only where parents are named at all. */
    public List<Fact> lacks() {
        return count == 0 ? List.of() : Stream.of(Fact.values()).filter(fact -> with.get(fact) == 0 && !isImplied(fact)).toList();
    }

    private boolean isImplied(Fact fact) {
        return fact == Fact.PARENT_IMAGE && with.get(Fact.PARENT) == 0;
    }

    /** What some of them say and some do not. */
    public List<Fact> partly() {
        return Stream.of(Fact.values()).filter(fact -> with.get(fact) > 0 && with.get(fact) < count).toList();
    }

    /** Whether processes start in it, and none ever ends. */
    public boolean lacksEnds() {
        return count > 0 && ends == 0;
    }
}
