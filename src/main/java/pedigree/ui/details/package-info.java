/**
 * Everything about the selected process: its lineage, why it is flagged, its command line, its fields, its session, what sensors said, how its parent was
 * found, what it did, its records, and what is like it or near it in the case.
 *
 * <p>Why two steps: what a few look-ups give is shown at once. What takes as long as a search (the same elsewhere, what was around) is read afterwards, is
 * left when another process is selected, and stands last, so that nothing moves under the eyes of who reads.
 *
 * <p>Why the same elsewhere is counted by queries: a click searches for it, and then finds as many as the count says.
 */
package pedigree.ui.details;
