package pedigree.ui.details;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import pedigree.event.SafeText;
import pedigree.ui.style.Wording;

/** What the process has in common with others, how many there are, and a link that searches for them. The rows stand before the counts come. */
final class SameView extends GridPane {

    private static final int LONGEST = 300;

    private final List<Hyperlink> counts = new ArrayList<>();

    SameView(Sheet sheet, DetailsViewModel model) {
        getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(new ColumnConstraints(), values, new ColumnConstraints());
        for (int row = 0; row < sheet.same().size(); row++) {
            Same same = sheet.same().get(row);
            Label what = new Label(same.what());
            what.getStyleClass().addAll("muted", "fact-name");
            String value = SafeText.of(same.value().substring(0, Math.min(LONGEST, same.value().length())));
            Label text = new Label(value);
            text.getStyleClass().add("fixed");
            text.setMinWidth(0);
            text.setTextOverrun(same.what().equals("Image") ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS); // a path tells most at its end
            text.setTooltip(new Tooltip(value));
            Hyperlink count = new Hyperlink("…");
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("same-count");
            count.setTooltip(new Tooltip("Searches for all of them"));
            count.setOnAction(event -> model.narrow(same));
            counts.add(count);
            addRow(row, what, text, count);
            GridPane.setValignment(text, VPos.CENTER);
        }
        show(model.others().get());
    }

    /** Shows the counts, once they are there. */
    void show(List<Long> others) {
        for (int row = 0; row < Math.min(others.size(), counts.size()); row++) {
            counts.get(row).setText(others.get(row) == 0 ? "none" : Wording.number(others.get(row)) + " more");
            counts.get(row).setDisable(others.get(row) == 0);
        }
    }
}
