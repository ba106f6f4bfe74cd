package pedigree.store;

import java.util.Optional;

import pedigree.event.ActivityKind;
import pedigree.event.Timestamp;

/**
 * How much of one kind a process did and suffered.
 *
 * @param kind     what kind of thing
 * @param count    the number of records that tell of it, from 1; a record in which it is both sides counts once
 * @param suffered in how many of them another process acted upon it
 * @param first    the earliest of them, corrected; absent where none has a time
 * @param last     the latest
 */
public record ActivityCount(ActivityKind kind, long count, long suffered, Optional<Timestamp> first, Optional<Timestamp> last) { }
