/**
 * Log files in, events out: what format a file has, how its records are read, and what they say in the vocabulary of {@code event}.
 *
 * <p>Why two steps: a {@link pedigree.source.RecordReader} knows a format and nothing of processes; the normaliser
 * knows what providers call things and nothing of bytes. A new format and a new vendor are then independent of each other.
 *
 * <p>Why push: an EVTX reader stays three nested loops instead of an iterator's state machine. Cancelling is the sink's business.
 */
package pedigree.source;
