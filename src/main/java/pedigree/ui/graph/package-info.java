/** The lineage as a drawing: who started whom from left to right, and what joins processes otherwise. */
package pedigree.ui.graph;
