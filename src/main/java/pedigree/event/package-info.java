/**
 * The vocabulary that every later stage shares: what a record says, in one set of words.
 *
 * <p>Why values only: everything to the right of the normaliser (the case file, the linker, the rules, the window) is written against these
 * types, so they hold no behaviour that a stage could disagree about. Field names are Sigma's ({@code Image}, {@code ParentCommandLine}).
 *
 * <p>Why one unit of time: {@link pedigree.event.Timestamp} counts 100 ns since 1601, the resolution of Windows' own clocks. It holds every
 * value that a log can hold, sorts as a number, and prints as the command line promises. Nothing else in the project converts times.
 */
package pedigree.event;
