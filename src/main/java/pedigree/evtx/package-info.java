/**
 * The EVTX binary format and nothing else: chunks, records, BinXML, values ([MS-EVEN6] 2.2.12 to 2.2.18, and the layout that libevtx documents).
 *
 * <p>Why chunk by chunk: a chunk is 64 KiB, holds its own names and templates and refers to no other. So memory never grows with the file,
 * damage stays in its chunk, and chunks can be read independently of each other.
 *
 * <p>Why no header is believed: logs are copied while they are written. The file is walked to its end in steps of 64 KiB; counts and
 * checksums in headers are compared and remarked on, never obeyed.
 *
 * <p>Why layouts: a record is nearly always one template with one in it. What such a template makes, its fields and its XML, is found once: then
 * a record costs its values and no walk. Whatever is not of that kind (arrays, BinXML within values, forwarded events without templates) is
 * walked piece by piece, by the same rules; a test holds both against each other.
 *
 * <p>Why bytes as long as possible: most values repeat, so they are compared where they stand, with the one of the record before, then with those
 * that were met twice, and no text is made again; for XML none is made at all. Loops are avoided where their length differs from value to value.
 *
 * <p>Why templates are compared, not trusted by name: the tokens of each that a chunk has (about nine) make a fingerprint, names resolved; it is
 * shared across chunks with what has the same GUID and the same fingerprint, and only then read into a tree.
 *
 * <p>Why an overwritten template may be replaced: chunks are used again from their start, so a record can outlive the definition it points
 * to. An instance repeats the first group of the GUID. Where the bytes it points to show another, and the file has just one template of that
 * group, it is that one: 32 bits of a random number do not meet by chance among a few hundred. With none, or several, the record is damage. Such
 * records come last, when the whole file was read: so it is the same whatever the number of threads.
 *
 * <p>Why stretches: a stretch of four chunks is what a thread decodes at a time. It is small enough that a hostile chunk, which may come to some
 * megabytes of text before it is cut, does not fill the memory when a few are on their way.
 *
 * <p>Why carving is asked for: what is left behind the live records is older, may be in part overwritten, and was deleted on purpose or by chance.
 * It is evidence of another kind, and is marked as such wherever it is shown.
 */
package pedigree.evtx;
