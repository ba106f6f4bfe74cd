package pedigree.coverage;

import java.util.Optional;

import pedigree.event.Timestamp;

/**
 * The time that a source covers.
 *
 * @param from        the earliest event; absent where none has a time that can be true
 * @param to          the latest one; absent likewise
 * @param implausible how many events have a time before 1990 or after 2100, which counts for nothing
 */
public record Span(Optional<Timestamp> from, Optional<Timestamp> to, long implausible) { }
