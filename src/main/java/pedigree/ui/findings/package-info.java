/** The list of findings, worst first: a card each. */
package pedigree.ui.findings;
