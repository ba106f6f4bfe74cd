/**
 * The language of the search box: which processes a text asks for.
 *
 * <p>Plain words and {@code field:value}, all of which must hold; a leading {@code -} negates. A word is looked for in everything that is
 * known of a process, so that nobody has to know what a source calls a thing.
 *
 * <p>Why a scan: a substring test over a million command lines takes tenths of a second, and an index that answers it takes longer to build
 * than most cases are looked at.
 */
package pedigree.query;
