package pedigree.ui.graph;

import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import pedigree.ui.style.Wording;

/** The tools of the drawing: how large it is, and what is shown of it. */
final class GraphToolsView extends HBox {

    private final GraphViewModel model;
    private final Button full = button("graph-full", "100 %", "At its usual size (0)", () -> zoomTo(1));
    private final Button hidden = button("graph-hidden", "", "Draws again what was hidden (Shift+H)", this::showHidden);

    GraphToolsView(GraphViewModel model) {
        super(2);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        full.getStyleClass().add("graph-zoom");
        full.setMinWidth(USE_COMPUTED_SIZE); // the sheet's: it stays as wide whatever it says
        Button minimap = button("graph-map", "Minimap", "The whole drawing in the corner, or not (M)", () -> model.minimap().set(!model.minimap().get()));
        minimap.setMinWidth(USE_COMPUTED_SIZE); // the first to be cut where there is little room
        getChildren().addAll(hidden, button("graph-fit", "Fit", "All of the drawing (F)", () -> model.viewport().fit(model.layout().get())),
                button("graph-smaller", "−", "Smaller (Ctrl+−)", () -> model.viewport().zoom(1 / Viewport.STEP)), full,
                button("graph-larger", "+", "Larger (Ctrl++)", () -> model.viewport().zoom(Viewport.STEP)), minimap);
        model.viewport().camera().addListener((property, old, now) -> show());
        model.redrawn().addListener((property, old, now) -> show());
        show();
    }

    private static Button button(String id, String text, String meaning, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("flat-button");
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(meaning);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void zoomTo(double of) {
        model.viewport().zoomTo(of);
    }

    private void showHidden() {
        model.showHidden();
    }

    private void show() {
        double percent = model.viewport().zoom() * 100;
        full.setText(String.format(Locale.ROOT, percent < 1 ? "%.1f %%" : "%.0f %%", percent));
        int count = model.layout().get().drawing().hidden().size();
        hidden.setText("Show " + Wording.count(count, "hidden", "hidden"));
        hidden.setVisible(count > 0);
        hidden.setManaged(count > 0);
    }
}
