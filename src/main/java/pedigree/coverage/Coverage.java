package pedigree.coverage;

import java.util.Map;
import java.util.Optional;

/**
 * What a source has and what it lacks.
 *
 * @param span          the time that it covers
 * @param hosts         the computers that logged it, in order of appearance
 * @param creations     what its process creations say
 * @param cleared       logs that were cleared, in order of reading
 * @param gaps          what is missing, by time
 * @param selections    logs of which it holds a selection only, in order of appearance
 * @param notUnderstood events that are kept without being understood
 */
public record Coverage(Span span, Listed<String> hosts, Creations creations, Listed<Cleared> cleared, Listed<Gap> gaps,
                       Listed<Selection> selections, Kinds notUnderstood) {

    /** That of a source of which nothing was read. */
    public static final Coverage NONE = new Coverage(new Span(Optional.empty(), Optional.empty(), 0), Listed.none(),
            new Creations(0, Map.of(), 0), Listed.none(), Listed.none(), Listed.none(), new Kinds(0, 0, Map.of()));

    /** Whether nothing was read. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
