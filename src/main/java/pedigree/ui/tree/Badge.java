package pedigree.ui.tree;

/**
 * A remark at the name of a process, told by its sign and its words.
 *
 * @param kind what it is about
 * @param text the words, without the sign, safe to be shown
 * @param tip  the same in a sentence, safe to be shown
 */
public record Badge(Kind kind, String text, String tip) {

    /** What remarks are about; those that say most of a process first. */
    public enum Kind {
        /** Another process than its parent stands behind it. */
        BEHIND("↪", "Another process than the parent stands behind it: it really started it, asked a broker for it, installed it, or came from another host"),
        /** It may do more than its parent. */
        ELEVATED("▲", "It runs at integrity level High or System, and its parent does not"),
        /** The analyst set its parent. */
        MANUAL("✎", "Its parent was set by hand"),
        /** Its parent is not certain. */
        UNSURE("≈", "Its parent is not certain: likely or possible"),
        /** Several records tell of its start. */
        SEVERAL("≡", "Several records tell of its start, as where two sensors log"),
        /** What it did. */
        ACTIVITY("·", "What it did most: so many records of each kind");

        private final String sign;
        private final String meaning;

        Kind(String sign, String meaning) {
            this.sign = sign;
            this.meaning = meaning;
        }

        /** Its shape: a character. */
        public String sign() {
            return sign;
        }

        /** What it means, in a sentence, for a legend. */
        public String meaning() {
            return meaning;
        }
    }

    /** As it is drawn. */
    public String shown() {
        return kind == Kind.ACTIVITY ? text : kind.sign() + " " + text;
    }
}
