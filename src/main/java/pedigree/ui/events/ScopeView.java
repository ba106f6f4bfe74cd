package pedigree.ui.events;

import java.util.function.Function;

import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** Whose events are shown, in which order, and whether they stay: a menu whose button says the first. */
final class ScopeView extends MenuButton {

    private final EventsViewModel model;

    ScopeView(EventsViewModel model) {
        this.model = model;
        setId("events-scope");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip("Whose events are shown, and in which order"));
        addChoices(Scope.values(), Scope::title, model.scope());
        CheckMenuItem pin = new CheckMenuItem("Pin: keep these, whatever is selected");
        pin.setId("events-pin");
        pin.selectedProperty().bindBidirectional(model.pinned());
        getItems().addAll(new SeparatorMenuItem(), pin, new SeparatorMenuItem());
        addChoices(Order.values(), Order::title, model.order());
        model.scope().addListener((property, old, now) -> show(pin));
        model.pinned().addListener((property, old, now) -> show(pin));
        show(pin);
    }

    private <T> void addChoices(T[] values, Function<T, String> title, Property<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(title.apply(value));
            item.setToggleGroup(group);
            item.setSelected(value == chosen.getValue());
            item.setOnAction(event -> chosen.setValue(value));
            chosen.addListener((property, old, now) -> item.setSelected(value == now));
            getItems().add(item);
        }
    }

    private void show(CheckMenuItem pin) {
        setText(model.scope().get().title() + (model.pinned().get() ? ", pinned" : ""));
        pin.setDisable(!model.scope().get().followsSelection());
    }
}
