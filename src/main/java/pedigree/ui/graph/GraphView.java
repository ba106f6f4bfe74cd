package pedigree.ui.graph;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

import pedigree.ui.style.Look;

/** The lineage as a drawing, from left to right. */
public final class GraphView extends StackPane {

    private static final double MINIMAP_WIDTH = 460; // smaller views have no room for a minimap
    private static final double MINIMAP_HEIGHT = 260;

    private final GraphViewModel model;
    private final DrawingView drawing;
    private final GraphToolsView tools;
    private final Label hint = new Label();

    /** Shows {@code model}. */
    public GraphView(GraphViewModel model, Look look) {
        this.model = model;
        setId("graph");
        drawing = new DrawingView(model, look);
        tools = new GraphToolsView(model);
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.getStyleClass().add("muted");
        StackPane.setMargin(hint, new Insets(24));
        getChildren().addAll(drawing, hint, minimap(look), note());
        GraphMenuView menu = new GraphMenuView(model, this::copy);
        new GraphMouseView(model, drawing, menu).listen();
        new GraphKeysView(model, drawing, menu).listen();
        model.redrawn().addListener((property, old, now) -> showHint());
        showHint();
    }

    private Node minimap(Look look) {
        MinimapView minimap = new MinimapView(model, look);
        BooleanBinding useful = Bindings.createBooleanBinding(() -> model.layout().get().size() > 1 && getWidth() > MINIMAP_WIDTH && getHeight() > MINIMAP_HEIGHT,
                model.layout(), widthProperty(), heightProperty());
        minimap.visibleProperty().bind(model.minimap().and(useful));
        StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(minimap, new Insets(16));
        return minimap;
    }

    private Node note() {
        Label note = new Label();
        note.setId("graph-note");
        note.getStyleClass().add("graph-note");
        note.textProperty().bind(model.note());
        note.visibleProperty().bind(model.note().isNotEmpty());
        StackPane.setAlignment(note, Pos.BOTTOM_LEFT);
        StackPane.setMargin(note, new Insets(12));
        return note;
    }

    private void showHint() {
        boolean empty = model.layout().get().size() == 0;
        hint.setVisible(empty);
        hint.setText(model.layout().get().drawing().hidden().isEmpty() ? "Select a process to draw its lineage: in the tree (Ctrl+1), or a finding (F8)"
                : "All that was drawn is hidden: Shift+H shows it again");
    }

    /** Puts what is in sight into the clipboard, as a picture. */
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(drawing.picture());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What stands right of the panes' names while this one is shown. */
    public Node tools() {
        return tools;
    }

    /** Puts the keyboard into it. */
    public void focus() {
        drawing.requestFocus();
    }

    /** The drawing itself, for measuring. */
    DrawingView drawing() {
        return drawing;
    }
}
