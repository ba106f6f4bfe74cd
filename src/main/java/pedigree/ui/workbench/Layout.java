package pedigree.ui.workbench;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Which panes are on screen, and how much of it each has. What cannot be is put right.
 *
 * @param upper     the id of the pane in the centre
 * @param lower     the id of the pane below it; empty for none
 * @param findings  whether the findings are shown, on the left
 * @param details   whether the details are shown, on the right
 * @param histogram whether the histogram is shown, above
 * @param left      where the centre begins, as a part of the width
 * @param right     where the details begin, as a part of the width
 * @param split     where the lower pane begins, as a part of the height
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Layout(String upper, String lower, boolean findings, boolean details, boolean histogram, double left, double right, double split) {

    /** What a new user begins with. */
    static final Layout INITIAL = new Layout(Pane.TREE.id(), "", true, true, true, 0.19, 0.76, 0.5);

    private static final double LEAST = 0.05;

    Layout {
        upper = known(upper).orElse(Pane.TREE.id());
        lower = known(lower).orElse("");
        lower = lower.equals(upper) ? "" : lower;
        left = isPart(left) ? left : 0.19;
        right = isPart(right) && right > left ? right : Math.max(0.76, (1 + left) / 2);
        split = isPart(split) ? split : 0.5;
    }

    private static Optional<String> known(String pane) {
        return pane == null ? Optional.empty() : Pane.of(pane).map(Pane::id);
    }

    private static boolean isPart(double part) {
        return part >= LEAST && part <= 1 - LEAST;
    }

    /** The pane in the centre. */
    Pane upperPane() {
        return Pane.of(upper).orElseThrow();
    }

    /** The pane below it; empty for none. */
    Optional<Pane> lowerPane() {
        return Pane.of(lower);
    }
}
