/**
 * The process tree as a table: a row a process, in preorder.
 *
 * <p>Why a flat table over an array of numbers: a tree item for each of a million processes costs 600 MB and a third of a second a fold; an
 * {@code int} for each row costs 4 MB, and a fold is a new array.
 *
 * <p>Why what a search leaves out is a remark at its parent and no row of its own: rows stay processes, whose numbers are all that a table of a million
 * needs. It is counted once for each result, as deep as it goes; what is asked for comes closed, and stays while the same search finds more.
 *
 * <p>Why texts come later: a row knows its number; what it shows is read from the case in the background, for the rows on screen only.
 */
package pedigree.ui.tree;
