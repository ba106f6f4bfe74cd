package pedigree.ui.graph;

import java.util.ArrayDeque;
import java.util.Deque;

/** The drawings before and after the one that is shown, to be gone back to and forward again. */
final class History {

    private static final int KEPT = 100;

    private final Deque<Drawing> before = new ArrayDeque<>();
    private final Deque<Drawing> after = new ArrayDeque<>();
    private Drawing now = Drawing.nothing();

    Drawing now() {
        return now;
    }

    /** Goes on to another drawing, from which there is a way back; none that is the same. */
    void go(Drawing next) {
        if (next.equals(now)) {
            return;
        }
        before.push(now);
        if (before.size() > KEPT) {
            before.removeLast();
        }
        after.clear();
        now = next;
    }

    /** Shows another drawing instead, without a way back to the one that is shown. */
    void replace(Drawing next) {
        after.clear();
        now = next;
    }

    /** Forgets all. */
    void clear() {
        before.clear();
        replace(Drawing.nothing());
    }

    boolean hasBefore() {
        return !before.isEmpty();
    }

    boolean hasAfter() {
        return !after.isEmpty();
    }

    void back() {
        if (hasBefore()) {
            after.push(now);
            now = before.pop();
        }
    }

    void forward() {
        if (hasAfter()) {
            before.push(now);
            now = after.pop();
        }
    }
}
