/**
 * The case file: one SQLite database that holds everything known of a case.
 *
 * <p>Why two kinds of tables: {@code source}, {@code event}, {@code text} and {@code shape} are evidence, written once for each source and never changed.
 * {@code process}, {@code link}, {@code witness} and {@code finding} are derived from it and are replaced as a whole, so that linking or
 * rules can be improved without reading a log again.
 *
 * <p>Why one class a table: the SQL stands beside the record that it fills, with one mapper each way.
 */
package pedigree.store;
