package pedigree.ui.style;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the whole window looks now: its theme and the size of its text. One for a window; of the UI thread. */
public final class Look {

    /** The smallest size of text: {@value}. */
    public static final double SMALLEST = 0.8;

    /** The largest size of text: {@value}. */
    public static final double LARGEST = 2.0;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.of(Theme.LIGHT));
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    /** Light, at the usual size. */
    public Look() {
        theme.addListener((property, old, now) -> palette.set(Palette.of(now)));
    }

    /** Light or dark. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** The colours of the theme, for a canvas. */
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    /** The size of text, 1 being the usual one; {@link #SMALLEST} to {@link #LARGEST}. */
    public DoubleProperty scale() {
        return scale;
    }

    /** A length that grows with the text, in whole pixels. */
    public DoubleBinding scaled(double pixels) {
        return Bindings.createDoubleBinding(() -> (double) Math.round(pixels * scale.get()), scale);
    }
}
