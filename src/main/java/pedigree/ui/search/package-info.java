/**
 * The search box, and what it found.
 *
 * <p>Why parts of a result are 200 ms apart: each is a new tree on screen, and while those are drawn nothing else is. The first one comes at once.
 */
package pedigree.ui.search;
