/**
 * Who started whom: the linker that decides it from the claims of records, and the tree that every other package asks.
 *
 * <p>Why columns: a case may hold ten million processes. The linker and the tree keep numbers in primitive arrays; texts stay in the case file.
 */
package pedigree.lineage;
