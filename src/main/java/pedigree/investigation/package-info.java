/**
 * One case in use: open it, add sources, link, detect. Window and command line do everything through {@link pedigree.investigation.Investigation}.
 *
 * <p>Why snapshots: a screen begins with what {@link pedigree.investigation.Snapshot} holds (numbers, findings, sources) and reads texts for
 * the rows that it shows. A snapshot never changes, so that no screen sees half a change.
 *
 * <p>Why a window adds to a copy: what is open stays whole and readable until the new case is, and a stored case changes only by being saved.
 *
 * <p>Why pasted text is kept nowhere but as events: it may hold what was never meant for the disk. Its hash says which text it was; a record of it
 * is shown from the stored fields, and says so.
 *
 * <p>Why a new case is written beside its name: a case that could not be made whole leaves no file behind.
 */
package pedigree.investigation;
