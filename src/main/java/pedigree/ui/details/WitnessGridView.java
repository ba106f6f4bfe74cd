package pedigree.ui.details;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import pedigree.event.SafeText;

/** What the records of a start say differently, a column a record; what is not as the first has it carries a sign. */
final class WitnessGridView extends GridPane {

    WitnessGridView(WitnessGrid grid) {
        getStyleClass().addAll("facts", "witnesses");
        getColumnConstraints().add(new ColumnConstraints());
        for (int record = 0; record < grid.records().size(); record++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(0);
            column.setPercentWidth(70.0 / grid.records().size());
            getColumnConstraints().add(column);
            add(label(grid.records().get(record), "witness-head", false), record + 1, 0);
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            WitnessGrid.Row field = grid.rows().get(row);
            add(label(field.field(), "muted", false), 0, row + 1);
            for (int record = 0; record < field.values().size(); record++) {
                String value = field.values().get(record);
                add(label(value.isEmpty() ? "–" : (field.differs(record) ? "≠ " : "") + value, "fixed", field.differs(record)), record + 1, row + 1);
            }
        }
    }

    private static Label label(String text, String style, boolean differs) {
        Label label = new Label(SafeText.of(text));
        label.getStyleClass().setAll("label", style, "witness-cell");
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass("differs"), differs);
        label.setWrapText(true);
        return label;
    }
}
