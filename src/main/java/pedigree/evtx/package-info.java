/**
 * The EVTX binary format and nothing else: chunks, records, BinXML, values ([MS-EVEN6] 2.2.12 to 2.2.18, and the layout that libevtx documents).
 *
 * <p>Why chunk by chunk: a chunk is 64 KiB, holds its own names and templates and refers to no other. So memory never grows with the file,
 * damage stays in its chunk, and chunks can be read independently of each other.
 *
 * <p>Why no header is believed: logs are copied while they are written. The file is walked to its end in steps of 64 KiB; counts and
 * checksums in headers are compared and remarked on, never obeyed.
 *
 * <p>Why templates are compared, not trusted by name: a template is parsed in each chunk that has it (about nine a chunk) and shared across
 * chunks only if it is equal, token by token, to the one of the same GUID met before.
 *
 * <p>Why an overwritten template may be replaced: chunks are used again from their start, so a record can outlive the definition it points
 * to. An instance repeats the first group of the GUID. Where the bytes it points to show another, and the chunks before have just one template
 * of that group, it is that one: 32 bits of a random number do not meet by chance among a few hundred. With none, or several, the record is damage.
 */
package pedigree.evtx;
