/**
 * When each process lived and what it did then: a bar a process, beside the rows of the tree.
 *
 * <p>Why bars have a full and a faint part: most logs tell few ends, and none of what ran before they began. A bar is full as long as a record shows
 * that the process lived (its start, its children's starts, what it did, its end); what may have been is faint with a ragged end, so that nobody reads
 * an end from a log that has none.
 *
 * <p>Why a canvas: only rows in sight are drawn and read, whatever their number; scrolling a million rows costs what thirty do. Of each process at most
 * 2,000 activities are read; of one kind, those that would lie on each other become one larger mark.
 *
 * <p>Why zooming stops at ten milliseconds: few clocks of logs are better than one.
 */
package pedigree.ui.timeline;
