package pedigree.source.forms;

/** Hayabusa's details: {@code Proc: C:\a.exe ¦ PID: 4 ¦ Cmdline: a.exe /x}. */
final class Pairs {

    private static final String BETWEEN = " ¦ ";

    private Pairs() {
    }

    /** The pairs of {@code text}; none where it holds no such list. */
    static Leaves of(String text) {
        Leaves pairs = new Leaves();
        if (!text.contains(BETWEEN)) {
            return pairs;
        }
        for (String pair : text.split(BETWEEN)) {
            int colon = pair.indexOf(": ");
            if (colon > 0) {
                pairs.add(pair.substring(0, colon).strip(), pair.substring(colon + 2).strip());
            }
        }
        return pairs;
    }
}
