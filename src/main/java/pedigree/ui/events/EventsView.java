package pedigree.ui.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.ui.style.Look;
import pedigree.ui.style.SystemClipboard;

/** All events, a row each. */
public final class EventsView extends StackPane {

    private static final double ROW_HEIGHT = 26;
    private static final double WHAT = 240;
    private static final double SCROLL_BAR = 16;

    private final EventsViewModel model;
    private final Look look;
    private final TableView<Integer> table = new TableView<>();
    private final SplitPane split = new SplitPane();
    private final Label why = new Label();
    private final Button next = new Button();
    private final VBox hint = new VBox(8, why, next);
    private boolean showing;

    /** Shows {@code model}. */
    public EventsView(EventsViewModel model, Look look) {
        this.model = model;
        this.look = look;
        setId("events");
        table.setId("events-table");
        table.getStyleClass().add("pane-table");
        table.setAccessibleText("Events");
        table.fixedCellSizeProperty().bind(look.scaled(ROW_HEIGHT));
        table.setPlaceholder(new Label());
        table.setRowFactory(view -> new EventRowCell());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel().selectedItemProperty().addListener((property, old, event) -> selectedByUser(event));
        hint.getStyleClass().add("nothing-found");
        next.setId("events-next");
        why.setId("events-hint");
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().addAll(table, new DetailView(model, look));
        split.setDividerPositions(0.68);
        SplitPane.setResizableWithParent(split.getItems().get(1), false);
        getChildren().addAll(split, hint);
        showColumns(List.of());
        model.listing().addListener((property, old, now) -> show(old, now));
        model.redrawn().addListener((property, old, now) -> redraw());
        look.scale().addListener((property, old, now) -> showColumns(model.listing().get().columns()));
        table.widthProperty().addListener((property, old, width) -> fill());
        showHint();
    }

    /** Puts the keyboard into it; its first row is selected if none is. */
    public void focus() {
        if (hint.isVisible() && next.isVisible()) {
            next.requestFocus();
            return;
        }
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void show(Listing old, Listing now) {
        showing = true;
        if (!old.columns().equals(now.columns())) {
            showColumns(now.columns());
        }
        table.getSelectionModel().clearSelection();
        table.setItems(FXCollections.observableList(now.rows()));
        int row = now.rows().indexOf(model.detail().event().get());
        if (row >= 0) {
            table.getSelectionModel().clearAndSelect(row);
            table.getFocusModel().focus(row);
        }
        table.scrollTo(Math.max(0, row - 4));
        showing = false;
        if (row < 0 && !now.rows().isEmpty()) {
            table.getSelectionModel().select(0);
        }
        showHint();
    }

    private void showHint() {
        String reason = model.hint();
        hint.setVisible(!reason.isEmpty());
        split.setVisible(reason.isEmpty());
        why.setText(reason);
        boolean kinds = !model.counts().isEmpty();
        next.setVisible(kinds || model.scope().get() != Scope.ALL);
        next.setText(kinds ? "Show all kinds" : "Show all events");
        next.setOnAction(event -> {
            if (kinds) {
                model.kinds().set(Set.of());
            } else {
                model.scope().set(Scope.ALL);
            }
            focus();
        });
    }

    private void showColumns(List<String> fields) {
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>(List.of(
                column("Time (UTC)", 190, true, EventText::time),
                column("Kind", 172, false, EventText::kind),
                column("Process", 168, false, EventText::name)));
        TableColumn<Integer, Integer> what = column("What", WHAT, true, EventText::what);
        what.setId("events-what");
        columns.add(what);
        for (int i = 0; i < fields.size(); i++) {
            int at = i;
            columns.add(column(fields.get(i), 150, true, text -> text.field(at)));
        }
        columns.add(column("Host", 120, false, EventText::host));
        table.getColumns().setAll(columns);
        fill();
    }

    /** What happened takes the room that the other columns leave. */
    private void fill() {
        double others = 0;
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            others += column.getId() == null ? column.getWidth() : 0;
        }
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            if (column.getId() != null) {
                column.setPrefWidth(Math.max(look.scaled(WHAT).get(), table.getWidth() - others - look.scaled(SCROLL_BAR).get()));
            }
        }
    }

    private TableColumn<Integer, Integer> column(String title, double width, boolean fixed, Function<EventText, String> text) {
        TableColumn<Integer, Integer> column = new TableColumn<>(SafeText.of(title));
        column.setPrefWidth(look.scaled(width).get());
        column.setMinWidth(40);
        column.setSortable(false); // the tools say in which order
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(owner -> new EventCell(fixed, text));
        return column;
    }

    private void selectedByUser(Integer event) {
        if (!showing && event != null) {
            model.detail().select(event);
        }
    }

    private void pressed(KeyEvent event) {
        Integer selected = table.getSelectionModel().getSelectedItem();
        if (selected == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            model.jump(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy(model.tsv(selected));
            event.consume();
        }
    }

    static void copy(String text) {
        SystemClipboard.put(text);
    }

    /** Draws the rows on screen again, with the cells that they have. */
    private void redraw() {
        for (Node row : table.lookupAll(".table-row-cell")) {
            ((EventRowCell) row).redraw();
        }
    }

    private final class EventRowCell extends TableRow<Integer> {

        EventRowCell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    model.jump(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Integer event, boolean empty) {
            super.updateItem(event, empty);
            setAccessibleText(empty || event == null ? "" : model.text(event).spoken());
        }

        private void redraw() {
            updateItem(getItem(), isEmpty());
            for (Node cell : getChildrenUnmodifiable()) {
                if (cell instanceof EventCell drawn) {
                    drawn.redraw();
                }
            }
        }
    }

    private final class EventCell extends TableCell<Integer, Integer> {

        private final Function<EventText, String> text;

        EventCell(boolean fixed, Function<EventText, String> text) {
            this.text = text;
            if (fixed) {
                getStyleClass().add("cell-fixed");
            }
        }

        @Override
        protected void updateItem(Integer event, boolean empty) {
            super.updateItem(event, empty);
            setText(empty || event == null ? null : text.apply(model.text(event)));
        }

        private void redraw() {
            updateItem(getItem(), isEmpty());
        }
    }
}
