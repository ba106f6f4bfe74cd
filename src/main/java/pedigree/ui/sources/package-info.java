/**
 * The sources of a case, what each has and what it lacks: a table, and below it sentences about the one that is selected.
 *
 * <p>Why sentences: "no ends" means nothing to who has not met it; what follows from it for reading the tree does.
 */
package pedigree.ui.sources;
