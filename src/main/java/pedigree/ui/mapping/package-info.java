/**
 * Says what the columns of a table are that no form knows: a dialog that guesses, shows what comes of it, and saves it as a mapping.
 *
 * <p>Why a file: what was said once is used again, in the window or by {@code --mapping}, and can be read by anyone.
 */
package pedigree.ui.mapping;
