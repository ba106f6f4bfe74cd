/**
 * The case file: one SQLite database that holds everything known of a case.
 *
 * <p>Why two kinds of tables: {@code source}, {@code event}, {@code text} and {@code shape} are evidence, written once for each source and never changed.
 * {@code process}, {@code link}, {@code witness} and {@code finding} are derived from it and are replaced as a whole, so that linking or
 * rules can be improved without reading a log again.
 *
 * <p>Why corrections stand apart from both: they are the analyst's, and hold whatever is added or linked later. So they name processes and hosts by all the
 * keys that these had, never by number.
 *
 * <p>Why times are corrected when they are read: what a header says is evidence also where its clock was wrong. Linker, rules, search and results see
 * the corrected time, from {@link pedigree.store.EventTable} and {@link pedigree.store.ClaimTable}; the stored one stays.
 *
 * <p>Why rows are written behind the thread that makes them: half of the time is SQLite's and half is ours, so two cores do both at once. A connection
 * is still that of one job; only batches of rows go to a second thread, in order, and a job ends when they are written or given up. Many rows are one statement,
 * as beginning and ending a statement costs as much as a narrow row.
 *
 * <p>Why one class a table: the SQL stands beside the record that it fills, with one mapper each way.
 */
package pedigree.store;
