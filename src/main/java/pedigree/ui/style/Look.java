package pedigree.ui.style;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import pedigree.event.Timestamp;

/** How the whole window looks now: its theme, the size of its text, and how times are written. One for a window; of the UI thread. */
public final class Look {

    /** The smallest size of text: {@value}. */
    public static final double SMALLEST = 0.8;

    /** The largest size of text: {@value}. */
    public static final double LARGEST = 2.0;

    private static final double USUAL = 13; // pixels of text, as the layout has them

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.of(Theme.LIGHT));
    private final ObjectProperty<Times> times = new SimpleObjectProperty<>(Times.UTC);
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

    /** How points in time are written. */
    public ObjectProperty<Times> times() {
        return times;
    }

    /** A point in time as it is to be written: {@code 2026-03-02 09:41:53.250}, with local time beside it {@code … (10:41:53 +01:00)}. */
    public String time(Timestamp time) {
        return times.get() == Times.UTC ? Wording.time(time) : Wording.time(time) + " (" + Wording.local(time, ZoneId.systemDefault()) + ")";
    }

    /** The sheets of the theme, and one that sets the size of all text. */
    public List<String> sheets() {
        List<String> sheets = new ArrayList<>(theme.get().sheets());
        if (scale.get() != 1) {
            sheets.add(String.format(Locale.ROOT, "data:text/css,.root{-fx-font-size:%.1fpx;}", USUAL * scale.get()));
        }
        return sheets;
    }

    /** A length that grows with the text, in whole pixels. */
    public DoubleBinding scaled(double pixels) {
        return Bindings.createDoubleBinding(() -> (double) Math.round(pixels * scale.get()), scale);
    }
}
