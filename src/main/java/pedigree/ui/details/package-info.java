/** Everything about the selected process: its lineage, why it is flagged, its command line, its fields, how its parent was found, its records. */
package pedigree.ui.details;
