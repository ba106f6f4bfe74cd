/**
 * Sources into the case: what a path holds, whether it is there already, its records to events to rows.
 *
 * <p>Why one thread writes: SQLite has one writer. It reads ahead, hands stretches to the others to be decoded and encoded, and writes what comes
 * back in the order of the file. So numbers of events are the same for any number of threads, and memory holds a few stretches.
 *
 * <p>Why one transaction a source: cancelling or failing loses the running source only; what was finished stays.
 *
 * <p>Why progress counts bytes as they lie on the disk: only these are known of all files before the first is read. In an archive it is the offset
 * that was read last; a 7z, whose members have none of their own, counts by what it unfolds to.
 *
 * <p>Why files are visited and not listed: what lies in an archive can be read only while that is open, and may be gone from the disk afterwards.
 *
 * <p>Why the hash is made while reading: a source's bytes are read once. Only if a source of the same size is in the case already is the
 * file hashed first, since only then can it be the same.
 */
package pedigree.ingest;
