package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.ui.style.Look;
import pedigree.ui.style.SystemClipboard;
import pedigree.ui.style.Wording;

/** Values counted, rarest first. */
public final class StackView extends StackPane {

    private static final double ROW_HEIGHT = 26;
    private static final double VALUES = 280; // pixels for all values together
    private static final int LONGEST = 600;
    private static final String UNKNOWN = "not known";

    private final StackViewModel model;
    private final Look look;
    private final TableView<StackRow> table = new TableView<>();
    private final Label summary = new Label();
    private final Label why = new Label();
    private final VBox hint = new VBox(8, why);
    private boolean showing;

    /** Shows {@code model}. */
    public StackView(StackViewModel model, Look look) {
        this.model = model;
        this.look = look;
        setId("stack");
        table.setId("stack-table");
        table.getStyleClass().add("pane-table");
        table.setAccessibleText("Values and how often they occur");
        table.fixedCellSizeProperty().bind(look.scaled(ROW_HEIGHT));
        table.setPlaceholder(new Label());
        table.setRowFactory(view -> new ValueRow());
        table.setSortPolicy(sorted -> sort());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        why.setId("stack-hint");
        hint.getStyleClass().add("nothing-found");
        hint.setVisible(false);
        BorderPane all = new BorderPane(new StackPane(table, hint));
        all.setTop(new StackBarView(model));
        getChildren().add(all);
        model.stack().addListener((property, old, now) -> show(old, now));
        look.scale().addListener((property, old, now) -> showColumns(model.stack().get().fields()));
        summary.setId("stack-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
    }

    /** What stands right of the panes' names while it is shown: how many values there are. */
    public Node tools() {
        HBox tools = new HBox(summary);
        tools.getStyleClass().add("pane-tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        return tools;
    }

    /** Puts the keyboard into it; its first row is selected if none is. */
    public void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void show(Stack old, Stack now) {
        showing = true;
        if (!old.fields().equals(now.fields())) {
            showColumns(now.fields());
        }
        table.setItems(FXCollections.observableList(now.rows()));
        if (!now.rows().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
            table.scrollTo(0);
        }
        showing = false;
        summary.setText(model.summary());
        summary.setTooltip(new Tooltip(model.summary()));
        why.setText(model.hint());
        hint.setVisible(!model.hint().isEmpty());
    }

    private void showColumns(List<StackField> fields) {
        List<TableColumn<StackRow, StackRow>> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            int at = i;
            columns.add(column(fields.get(i).title(), VALUES / fields.size(), "cell-fixed", i, row -> value(row.values().get(at))));
        }
        columns.add(column("Count", 72, "cell-number", Stack.Order.COUNT, row -> Wording.number(row.count())));
        columns.add(column("Hosts", 60, "cell-number", Stack.Order.HOSTS, row -> Wording.number(row.hosts())));
        columns.add(column("First seen (UTC)", 168, "cell-fixed", Stack.Order.FIRST, row -> toSecond(row.first())));
        columns.add(column("Last seen (UTC)", 168, "cell-fixed", Stack.Order.LAST, row -> toSecond(row.last())));
        TableColumn<StackRow, StackRow> names = column("On", 200, "cell-fixed", Stack.Order.HOSTS, StackView::hosts);
        names.setSortable(false);
        columns.add(names);
        table.getColumns().setAll(columns);
    }

    private static String value(String value) {
        return value.isEmpty() ? UNKNOWN : SafeText.of(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
    }

    private static String toSecond(long ticks) {
        String time = StackViewModel.time(ticks);
        return time.substring(0, Math.min(time.length(), Wording.TO_SECONDS));
    }

    private static String hosts(StackRow row) {
        String names = SafeText.of(String.join(", ", row.hostNames()));
        int more = row.hosts() - row.hostNames().size();
        return more > 0 ? names + " and " + Wording.number(more) + " more" : names;
    }

    private TableColumn<StackRow, StackRow> column(String title, double width, String style, int order, Function<StackRow, String> text) {
        TableColumn<StackRow, StackRow> column = new TableColumn<>(SafeText.of(title));
        column.setPrefWidth(look.scaled(width).get());
        column.setMinWidth(40);
        column.setReorderable(false);
        column.setUserData(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(owner -> new ValueCell(style, text));
        return column;
    }

    /** The model puts the rows in order, not the table. */
    private boolean sort() {
        if (!showing) {
            Stack.Order order = table.getSortOrder().isEmpty() ? Stack.Order.USUAL
                    : new Stack.Order((Integer) table.getSortOrder().get(0).getUserData(), table.getSortOrder().get(0).getSortType() == TableColumn.SortType.DESCENDING);
            model.sort(order);
        }
        return true;
    }

    private void pressed(KeyEvent event) {
        StackRow row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            model.narrow(row);
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            SystemClipboard.put(StackViewModel.tsv(row));
            event.consume();
        }
    }

    private final class ValueRow extends TableRow<StackRow> {

        ValueRow() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    model.narrow(getItem());
                }
            });
        }

        @Override
        protected void updateItem(StackRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(empty || row == null ? "" : String.join(", ", row.values().stream().map(StackView::value).toList()) + ", "
                    + Wording.count(row.count(), "time", "times") + " on " + Wording.count(row.hosts(), "host", "hosts"));
        }
    }

    private static final class ValueCell extends TableCell<StackRow, StackRow> {

        private final Function<StackRow, String> text;

        ValueCell(String style, Function<StackRow, String> text) {
            this.text = text;
            getStyleClass().add(style);
        }

        @Override
        protected void updateItem(StackRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
