/**
 * The process tree as a table: a row a process, in preorder.
 *
 * <p>Why a flat table over an array of numbers: a tree item for each of a million processes costs 600 MB and a third of a second a fold; an
 * {@code int} for each row costs 4 MB, and a fold is a new array.
 *
 * <p>Why what a search leaves out is a remark at its parent and no row of its own: rows stay processes, whose numbers are all that a table of a million
 * needs. It is counted where a row asks, as deep as it goes; what is asked for comes closed, and stays while the same search finds more.
 *
 * <p>Why a tooltip is made where the mouse comes: it is a window of its own with its own style sheets. Those of all rows on screen took longer than the rows,
 * at each fold and each part of a result.
 *
 * <p>Why the first of similar siblings stands for them, and no row that is none of them: again rows stay processes, so that the selection, other panes and copies
 * mean something there. Similar is only what has the same image path for path, started nothing, and has no finding; what is searched for is never folded so.
 *
 * <p>Why another order, or a tree split by hosts or sessions, is another {@code ProcessTree}: rows, lines, threads and counts know no difference. It is made in the
 * background, of numbers read in one scan. A tree split by sessions cuts a process off from a parent in another session; only what is drawn is cut, and going to
 * the parent goes there. There is no split by boots: a case does not keep of a process in which boot it ran.
 *
 * <p>Why texts come later: a row knows its number; what it shows is read from the case in the background, for the rows on screen and the columns that are shown only.
 */
package pedigree.ui.tree;
