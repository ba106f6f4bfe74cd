package pedigree.ui.details;

import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.ui.style.IconView;
import pedigree.ui.style.Wording;

/** What else started on the host within a quarter of an hour: the nearest, and a link that shows all. */
final class SurroundingsView extends VBox {

    private final DetailsViewModel model;

    SurroundingsView(DetailsViewModel model) {
        super(2);
        this.model = model;
        show(model.surroundings().get());
    }

    /** Shows what was read; until then, that it is being read. */
    void show(Optional<Surroundings> read) {
        if (read.isEmpty()) {
            getChildren().setAll(LinkView.muted("Looking…"));
            return;
        }
        Surroundings around = read.get();
        getChildren().setAll(head(around));
        around.nearest().forEach(near -> getChildren().add(line(near)));
        if (around.count() > around.nearest().size()) {
            getChildren().add(LinkView.muted("The nearest " + around.nearest().size() + " are listed."));
        }
    }

    private Node head(Surroundings around) {
        if (around.count() == 0) {
            return LinkView.muted("Nothing else started on this host 15 minutes before or after.");
        }
        Hyperlink filter = new Hyperlink("Filter the tree by this");
        filter.setId("filter-around");
        filter.setMinWidth(Region.USE_PREF_SIZE);
        filter.setOnAction(event -> model.narrow(around));
        Label count = LinkView.line(Wording.count(around.count(), "process", "processes"));
        count.setId("around-count");
        count.setMinWidth(0);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox head = new HBox(6, count, filter);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node line(Surroundings.Near near) {
        Label after = new Label(near.after());
        after.getStyleClass().addAll("fixed", "muted", "around-time");
        after.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink process = new Hyperlink(near.name());
        process.getStyleClass().add("around-process");
        process.setMinWidth(0);
        process.setOnAction(event -> model.choose(near.process()));
        HBox line = new HBox(6, after, process);
        line.setAlignment(Pos.CENTER_LEFT);
        near.level().ifPresent(level -> {
            IconView mark = new IconView(level.sigma());
            line.getChildren().add(mark);
            process.setAccessibleText(near.name() + ", " + Wording.level(level));
        });
        return line;
    }
}
