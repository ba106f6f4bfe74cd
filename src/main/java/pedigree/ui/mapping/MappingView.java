package pedigree.ui.mapping;

import java.util.List;
import java.util.Map;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import pedigree.event.SafeText;

/** Each column with its first value and what it means, and below them the first rows as they will be understood. */
public final class MappingView extends VBox {

    private static final int LONGEST = 60; // characters of an example
    private static final double CHOICES = 260;
    private static final double ROWS = 200;
    private static final double ROW = 26;
    private static final double LETTER = 8; // pixels, on average
    private static final double PADDING = 28;
    private static final int WIDEST = 40; // characters of a column in the preview

    private final TableView<Map<String, String>> preview = new TableView<>();
    private final GridPane grid = new GridPane();

    /** Shows {@code model}. */
    public MappingView(MappingViewModel model) {
        super(10);
        grid.setHgap(16);
        grid.setVgap(4);
        int row = 0;
        for (Column column : model.columns()) {
            Label name = new Label(SafeText.of(column.name()));
            Label example = new Label(SafeText.of(shortened(column.example())));
            example.getStyleClass().add("muted");
            grid.addRow(row++, name, choice(model, column), example);
        }
        ScrollPane choices = new ScrollPane(grid);
        choices.setFitToWidth(true);
        choices.setPrefHeight(CHOICES);
        Label missing = new Label();
        missing.setId("mapping-missing");
        missing.setWrapText(true);
        missing.textProperty().bind(model.missing());
        preview.setId("mapping-preview");
        preview.setPrefHeight(ROWS);
        preview.setFixedCellSize(ROW);
        preview.setItems(model.preview());
        preview.setPlaceholder(new Label("No column means anything yet"));
        model.columns().forEach(column -> column.meaning().addListener((property, old, now) -> showColumns(model)));
        showColumns(model);
        VBox.setVgrow(choices, Priority.ALWAYS);
        getChildren().addAll(choices, missing, preview);
    }

    private static ComboBox<String> choice(MappingViewModel model, Column column) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(MappingViewModel.meanings());
        choice.setConverter(new Titles());
        choice.valueProperty().bindBidirectional(column.meaning());
        choice.setAccessibleText("What the column " + column.name() + " means");
        choice.setId("meaning-" + column.name());
        choice.addEventHandler(KeyEvent.KEY_TYPED, event -> choice.setValue(model.next(column, event.getCharacter())));
        return choice;
    }

    /** A column as wide as its title, at least. */
    private static TableColumn<Map<String, String>, String> column(MappingViewModel model, String meaning) {
        TableColumn<Map<String, String>, String> column = new TableColumn<>(meaning);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(SafeText.of(row.getValue().getOrDefault(meaning, ""))));
        column.setSortable(false);
        int longest = model.preview().stream().mapToInt(row -> row.getOrDefault(meaning, "").length()).max().orElse(0);
        column.setPrefWidth(PADDING + LETTER * Math.max(meaning.length(), Math.min(WIDEST, longest)));
        return column;
    }

    private void showColumns(MappingViewModel model) {
        List<String> given = model.columns().stream().map(column -> column.meaning().get()).toList();
        preview.getColumns().setAll(MappingViewModel.meanings().stream().filter(meaning -> !meaning.isEmpty() && given.contains(meaning))
                .map(meaning -> column(model, meaning)).toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
    }

    /** Puts the keyboard to the first choice. */
    public void focus() {
        grid.getChildren().stream().filter(ComboBox.class::isInstance).findFirst().ifPresent(choice -> choice.requestFocus());
    }

    /** What choices are called. */
    private static final class Titles extends StringConverter<String> {

        @Override
        public String toString(String meaning) {
            return meaning == null || meaning.isEmpty() ? "–" : meaning;
        }

        @Override
        public String fromString(String title) {
            return title.equals("–") ? "" : title;
        }
    }
}
