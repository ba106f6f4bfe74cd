package pedigree.query;

/** What a value must be. */
sealed interface Wanted permits Range, Pattern {
}
