/**
 * Who started whom: the linker that decides it from the claims of records, and the tree that every other package asks.
 *
 * <p>Why columns: a case may hold ten million processes. The linker and the tree keep numbers in primitive arrays; texts stay in the case file.
 *
 * <p>Why ancestry is here: rules, queries, columns and details ask the same questions of the tree, and this is the nearest package that all of them may use.
 */
package pedigree.lineage;
