package pedigree.query;

/** What a text must be. */
sealed interface Pattern extends Wanted permits TextPattern, RegexPattern, Said {

    /** Whether {@code value} is so; an empty one stands for what is not known, and never is. */
    boolean matches(String value);
}
