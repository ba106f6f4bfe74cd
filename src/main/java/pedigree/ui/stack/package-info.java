/**
 * Counts how often values occur: what is rare stands first.
 *
 * <p>Why letter case does not tell values apart: no query does, and a row is to be a query for exactly what it counts.
 *
 * <p>Why only events of known processes are counted: a row narrows the search to processes, and of others there would be none to find.
 *
 * <p>Why there is a limit: a million processes have a million command lines, and a list of them is no help. 200,000 different values are kept; how many
 * had others is said.
 */
package pedigree.ui.stack;
