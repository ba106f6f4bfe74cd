package pedigree.ui.tree;

import java.util.function.Consumer;

import pedigree.query.Term;

/**
 * What a value of the tree can be made a condition of the search as.
 *
 * @param in       shows only what it holds of
 * @param out      leaves out what it holds of
 * @param ancestor shows what stands below such processes
 */
public record Filtering(Consumer<Term> in, Consumer<Term> out, Consumer<Term> ancestor) { }
