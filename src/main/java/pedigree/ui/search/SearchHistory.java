package pedigree.ui.search;

import java.util.ArrayList;
import java.util.List;

/** What was searched for before, the last one last, and where one stands while going through it. */
final class SearchHistory {

    private static final int KEPT = 100;

    private final List<String> texts = new ArrayList<>();
    private int at; // the number of texts: at what is written now
    private String draft = "";

    /** Keeps a text that was searched for; one that was kept before moves to the end. */
    void keep(String text) {
        if (!text.isBlank()) {
            texts.remove(text);
            texts.add(text);
            if (texts.size() > KEPT) {
                texts.remove(0);
            }
        }
        at = texts.size();
    }

    /** The text before the one where one stands, which is {@code now}; {@code now} where there is none. */
    String older(String now) {
        if (at == texts.size()) {
            draft = now;
        }
        while (at > 0) {
            at--;
            if (!texts.get(at).equals(now)) {
                return texts.get(at);
            }
        }
        return now;
    }

    /** The text after the one where one stands; at the end what was written before going back. */
    String newer(String now) {
        if (at == texts.size()) {
            return now;
        }
        at++;
        return at == texts.size() ? draft : texts.get(at);
    }
}
