/**
 * The logs in a file: the file itself, what it is compressed from, what lies in it where it is an archive, also within each other. Told by bytes,
 * never by names.
 *
 * <p>Why push ({@link pedigree.archive.Unpacking}): a member is there while it is visited, and gone afterwards.
 *
 * <p>Why a zip's directory is read by our own hundred lines: commons-compress decrypts nothing, turns backslashes in names around and holds all
 * entries in memory; zip4j decrypts, but refuses a whole zip for one member of an unusual method, and prints stack traces. So a member is read from
 * where it lies: by the JDK or commons-compress, and by zip4j where it is encrypted. Without a directory, in a zip that is cut, local headers do.
 *
 * <p>Why a temporary file: what is compressed or in a tar or 7z comes only once, while a log is opened more than once, for its format, its hash and its
 * records. Only what is a log, or a zip or 7z in something else, is spooled. A tar is walked while it is decompressed.
 *
 * <p>Why damage ends a stream instead of failing it: the records before it count, and EVTX bears being cut. What is wrong with the packing is told as
 * {@link pedigree.archive.Flaws}, after the records.
 *
 * <p>Why these {@link pedigree.archive.Limits}: an empty log packs 435 times smaller, so small things may unfold at any ratio; what is more than 256 MiB
 * and unfolds to 500 times its size is taken for a bomb. No member is unpacked beyond the size that its archive claims.
 */
package pedigree.archive;
