package pedigree.ui.findings;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.Level;
import pedigree.store.Finding;
import pedigree.ui.style.IconView;
import pedigree.ui.style.Wording;

/** A finding's card: a bar and a mark in the colour of its level, its title, and where and when. */
final class FindingCell extends ListCell<Finding> {

    private final FindingsViewModel model;
    private final Region bar = new Region();
    private final IconView mark = new IconView("informational");
    private final Label title = new Label();
    private final Label process = new Label();
    private final Label technique = new Label();
    private final Label host = new Label();
    private final Label time = new Label();
    private final HBox card;

    FindingCell(FindingsViewModel model) {
        this.model = model;
        getStyleClass().add("finding-cell");
        bar.getStyleClass().add("level-bar");
        title.getStyleClass().add("finding-title");
        title.setWrapText(true);
        process.getStyleClass().add("finding-process");
        technique.getStyleClass().add("technique");
        host.getStyleClass().add("muted");
        time.getStyleClass().add("muted");
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(6, mark, title);
        title.prefWidthProperty().bind(widthProperty().subtract(74));
        HBox foot = new HBox(8, technique, host);
        technique.setMinWidth(Region.USE_PREF_SIZE);
        host.setMinWidth(0);
        VBox text = new VBox(3, head, process, foot, time);
        text.getStyleClass().add("finding-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        card = new HBox(bar, text);
        card.getStyleClass().add("finding-card");
        card.maxWidthProperty().bind(widthProperty().subtract(24));
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            return;
        }
        show(model.card(getIndex()));
        setGraphic(card);
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
        process.setText(finding.process());
        process.setManaged(!finding.process().isEmpty());
        technique.setText(finding.technique());
        technique.setManaged(!finding.technique().isEmpty());
        host.setText(finding.host());
        time.setText(finding.time());
        setAccessibleText(Wording.level(finding.level()) + ", " + finding.title() + ", " + finding.process());
    }
}
