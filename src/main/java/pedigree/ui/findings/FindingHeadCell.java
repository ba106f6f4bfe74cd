package pedigree.ui.findings;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import pedigree.ui.style.IconView;
import pedigree.ui.style.Wording;

/** The head of a group: whether it is open, what its findings have in common, the worst level and how many there are. */
final class FindingHeadCell extends HBox {

    private final Label fold = new Label();
    private final IconView mark = new IconView("informational");
    private final Label title = new Label();
    private final Label count = new Label();

    FindingHeadCell() {
        super(6);
        getStyleClass().add("finding-group");
        fold.getStyleClass().add("fold");
        title.getStyleClass().add("finding-group-title");
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(fold, mark, title, count);
    }

    /** Shows a group; returns the same to be read aloud. */
    String show(FindingRow.Head group) {
        fold.setText(group.folded() ? "▸" : "▾");
        mark.show(group.worst().sigma());
        title.setText(group.title());
        count.setText(Wording.number(group.count()));
        return "%s, %s, %s, %s".formatted(group.title(), Wording.count(group.count(), "finding", "findings"), Wording.level(group.worst()), group.folded() ? "closed" : "open");
    }
}
