package pedigree.ui.findings;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.Level;
import pedigree.ui.style.IconView;
import pedigree.ui.style.Wording;

/** A finding's card, with a bar and a mark in the colour of its level, its title, and where and when; or the head of a group. */
final class FindingCell extends ListCell<FindingRow> {

    private static final double BESIDE_CARD = 24;

    private final FindingsViewModel model;
    private final Region bar = new Region();
    private final IconView mark = new IconView("informational");
    private final Label title = label("finding-title");
    private final Label times = label("muted");
    private final Label process = label("finding-process");
    private final Label technique = label("technique");
    private final Tooltip meaning = new Tooltip();
    private final Label host = label("muted");
    private final Label time = label("muted");
    private final HBox card;
    private final FindingHeadCell head = new FindingHeadCell();

    FindingCell(FindingsViewModel model) {
        this.model = model;
        getStyleClass().add("finding-cell");
        setPrefWidth(0); // as wide as the list, whatever is in it
        bar.getStyleClass().add("level-bar");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        times.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(6, mark, title, times);
        HBox foot = new HBox(8, technique, host);
        foot.setAlignment(Pos.CENTER_LEFT);
        technique.setMinWidth(Region.USE_PREF_SIZE);
        technique.setTooltip(meaning);
        host.setMinWidth(0);
        VBox text = new VBox(3, top, process, foot, time);
        text.getStyleClass().add("finding-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        card = new HBox(bar, text);
        card.getStyleClass().add("finding-card");
        head.prefWidthProperty().bind(widthProperty().subtract(BESIDE_CARD));
        head.maxWidthProperty().bind(widthProperty().subtract(BESIDE_CARD));
        card.prefWidthProperty().bind(widthProperty().subtract(BESIDE_CARD));
        card.maxWidthProperty().bind(widthProperty().subtract(BESIDE_CARD));
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().setAll("label", style);
        return label;
    }

    /** By the width that the cell will have: a list asks before it gives that, and a title in more lines would find no room. */
    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        return getGraphic() == null ? super.computePrefHeight(width)
                : snappedTopInset() + getGraphic().prefHeight(Math.max(0, known - BESIDE_CARD)) + snappedBottomInset();
    }

    @Override
    protected void updateItem(FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
        } else if (row instanceof FindingRow.Item item) {
            show(model.card(item.entry()));
            setGraphic(card);
        } else if (row instanceof FindingRow.Head group) {
            setAccessibleText(head.show(group));
            setGraphic(head);
        }
    }

    /** Draws it again: what it shows has come. */
    void redraw() {
        updateItem(getItem(), isEmpty());
    }

    private void show(FindingCard finding) {
        for (Level each : Level.values()) {
            card.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.sigma()), each == finding.level());
        }
        mark.show(finding.level().sigma());
        title.setText(finding.title());
        show(times, finding.times());
        show(process, finding.process());
        show(technique, finding.technique());
        meaning.setText(finding.technique() + " " + finding.meaning());
        host.setText(finding.host());
        time.setText(finding.time());
        setAccessibleText(finding.spoken());
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(!text.isEmpty());
    }
}
