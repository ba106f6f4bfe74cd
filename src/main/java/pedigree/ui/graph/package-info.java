/**
 * The lineage as a drawing: who started whom from left to right, and what joins processes otherwise.
 *
 * <p>Why a drawing is a value ({@link pedigree.ui.graph.Drawing}, sets of numbers) and its layout is made anew of it: going back is then showing the value
 * before, and nothing has to be kept in step with it. Laying out 20,000 processes takes some milliseconds.
 *
 * <p>Why each leaf has a row of its own, and no row is shared by branches as the tightest layouts have it: every column is then sorted from above, so that
 * what is in sight is found by halving, and a branch that is opened moves others down only.
 *
 * <p>Why a canvas: ten thousand nodes of a scene take seconds to be laid out; a frame draws what is in sight, and of what falls on one pixel, one.
 */
package pedigree.ui.graph;
