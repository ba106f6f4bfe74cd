package pedigree.ui.workbench;

import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Which panes are on screen: one in the centre, or two, one above the other, and those at the sides. */
final class CentreViewModel {

    private final ReadOnlyObjectWrapper<Pane> upper = new ReadOnlyObjectWrapper<>(Pane.TREE);
    private final ReadOnlyObjectWrapper<Optional<Pane>> lower = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty findings = new SimpleBooleanProperty(true);
    private final BooleanProperty details = new SimpleBooleanProperty(true);
    private final BooleanProperty histogram = new SimpleBooleanProperty(true);

    /** Shows what was shown in an earlier session. */
    void restore(Layout layout) {
        upper.set(layout.upperPane());
        lower.set(layout.lowerPane());
        findings.set(layout.findings());
        details.set(layout.details());
        histogram.set(layout.histogram());
    }

    /** What is shown, with dividers at {@code left}, {@code right} and {@code split}. */
    Layout layout(double left, double right, double split) {
        return new Layout(upper.get().id(), lower.get().map(Pane::id).orElse(""), findings.get(), details.get(), histogram.get(), left, right, split);
    }

    /** Shows a pane in the upper place; if it is in the lower one, the two change places. */
    void show(Pane pane) {
        if (lower.get().equals(Optional.of(pane))) {
            lower.set(Optional.of(upper.get()));
        }
        upper.set(pane);
    }

    /** Shows a pane in the lower place; if it is in the upper one, the two change places, or another one takes that. */
    void showBelow(Pane pane) {
        if (upper.get() == pane) {
            upper.set(lower.get().orElse(pane == Pane.TREE ? Pane.TIMELINE : Pane.TREE));
        }
        lower.set(Optional.of(pane));
    }

    /** Shows a second pane below the first, or no longer. */
    void toggleSplit() {
        if (lower.get().isPresent()) {
            lower.set(Optional.empty());
        } else {
            lower.set(Optional.of(upper.get() == Pane.TIMELINE ? Pane.TREE : Pane.TIMELINE));
        }
    }

    /** Whether a pane is on screen. */
    boolean isShown(Pane pane) {
        return upper.get() == pane || lower.get().equals(Optional.of(pane));
    }

    ReadOnlyObjectProperty<Pane> upper() {
        return upper.getReadOnlyProperty();
    }

    /** The pane below; empty where the centre is not split. */
    ReadOnlyObjectProperty<Optional<Pane>> lower() {
        return lower.getReadOnlyProperty();
    }

    /** Whether the findings, on the left, are on screen. */
    BooleanProperty findings() {
        return findings;
    }

    /** Whether the details, on the right, are on screen. */
    BooleanProperty details() {
        return details;
    }

    /** Whether the histogram, above, is on screen. */
    BooleanProperty histogram() {
        return histogram;
    }
}
