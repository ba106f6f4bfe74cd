package pedigree.query;

/**
 * What may be written at a place in a query.
 *
 * @param text    what is written
 * @param meaning what it asks for, or how often it is there
 */
public record Proposal(String text, String meaning) {
}
