/** The search box, and what it found. */
package pedigree.ui.search;
