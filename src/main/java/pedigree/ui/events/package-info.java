/**
 * The table of all events of the selection, of the filter, or of the case.
 *
 * <p>Why numbers and not rows: a case has ten million events. Of those that are found only the number and the kind are kept ({@code EventSet}), in the order
 * of their times; what a row shows is read when it is drawn ({@code EventTexts}), and all of an event when it is selected.
 *
 * <p>Why events of unknown time come first: nothing says that they happened last, and at the end of a million rows nobody would see them.
 *
 * <p>Why columns change with the kind: the fields of one kind say most in columns of their own, those of several kinds have few names in common, and one line
 * each ({@code Summary}) can be read across.
 */
package pedigree.ui.events;
