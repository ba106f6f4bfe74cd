/**
 * The findings of a case, and what its sources have and lack.
 *
 * <p>Why several findings are one row: a start that three sensors logged is found three times, and read once. The counts are of findings nevertheless, as
 * everywhere else.
 *
 * <p>Why each finding stands in one group: by technique it is the first that its rule names, as on its card, so that counts add up and a walk meets it once.
 */
package pedigree.ui.findings;
