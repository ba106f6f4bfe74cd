package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.ui.style.IconView;
import pedigree.ui.style.Look;

/** The ancestors of the first row in sight, above the rows; a click goes to one. */
final class AncestorsView extends VBox {

    private final TreeViewModel model;
    private final Look look;
    private final List<Line> made = new ArrayList<>();
    private List<Integer> shown = List.of();

    AncestorsView(TreeViewModel model, Look look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("ancestors");
        setMaxHeight(Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        setVisible(false);
    }

    /** Shows ancestors, uppermost first; nothing where they are the same as before, unless their texts may have come. */
    void show(List<Integer> ancestors, boolean anew) {
        if (!anew && ancestors.equals(shown)) {
            return;
        }
        shown = ancestors;
        while (made.size() < ancestors.size()) {
            made.add(new Line());
        }
        for (int i = 0; i < ancestors.size(); i++) {
            made.get(i).show(ancestors.get(i));
        }
        if (getChildren().size() != ancestors.size()) {
            getChildren().setAll(made.subList(0, ancestors.size()));
        }
        setVisible(!ancestors.isEmpty());
    }

    /** One of them. */
    private final class Line extends HBox {

        private final Region indent = new Region();
        private final IconView icon = new IconView("unknown");
        private final Label name = new Label();
        private final Label more = new Label();
        private int process;

        Line() {
            getStyleClass().add("ancestor");
            setAlignment(Pos.CENTER_LEFT);
            minHeightProperty().bind(look.scaled(ProcessTreeView.ROW_HEIGHT));
            maxHeightProperty().bind(minHeightProperty());
            indent.setMinWidth(Region.USE_PREF_SIZE);
            more.getStyleClass().add("children-count");
            name.setMinWidth(Region.USE_PREF_SIZE);
            more.setTextOverrun(OverrunStyle.ELLIPSIS);
            getChildren().addAll(indent, icon, name, more);
            setOnMouseClicked(event -> model.reveal(process));
        }

        void show(int ancestor) {
            process = ancestor;
            RowText row = model.text(ancestor);
            indent.setPrefWidth(Math.min(ProcessCell.DEEPEST, model.tree().depth(ancestor)) * ProcessCell.step(look));
            icon.show(row.icon());
            name.setText(row.name());
            more.setText(row.value("pid") + model.level(ancestor).map(level -> "  " + level.sigma()).orElse(""));
        }
    }
}
