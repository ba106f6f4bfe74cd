package pedigree.ui.search;

import java.util.ArrayList;
import java.util.List;

/** What was searched for before, the last one last, and where one stands while going through it. */
final class SearchHistory {

    private static final int KEPT = 100;

    private final List<String> texts = new ArrayList<>();
    private int at; // the number of texts: at what is written now
    private String draft = "";

    /** Goes on with what was kept in an earlier session. */
    void remember(List<String> earlier) {
        texts.addAll(0, earlier.subList(Math.max(0, earlier.size() - KEPT), earlier.size()));
        at = texts.size();
    }

    /** All that is kept. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Keeps a text that was searched for; one that was kept before moves to the end. Whether that changed anything. */
    boolean keep(String text) {
        boolean isNew = !text.isBlank() && (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text));
        if (isNew) {
            texts.remove(text);
            texts.add(text);
            if (texts.size() > KEPT) {
                texts.remove(0);
            }
        }
        at = texts.size();
        return isNew;
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
