/**
 * What is known, as text for others: the JSON objects of the command line, findings as CSV and JSON files.
 *
 * <p>Why here: window and command line write the same objects from the same code. A fact that is absent is a key that is absent.
 *
 * <p>Why files are moved into place: a report is written under a temporary name beside its target, so that a full disk or a cancelled export
 * leaves no half report behind.
 */
package pedigree.export;
