/** The table of all events of the selection, of the filter, or of the case. */
package pedigree.ui.events;
