/** Counts how often values occur: what is rare stands first. */
package pedigree.ui.stack;
