/**
 * The command line: the same core as the window's, for scripts, tests and machines without a screen.
 *
 * <p>Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 nothing could be done, 2 wrong usage, 3 done but for an input
 * that was named, 4 findings at or above {@code --fail-on}.
 */
package pedigree.cli;
