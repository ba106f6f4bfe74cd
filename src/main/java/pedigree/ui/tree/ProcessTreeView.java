package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import pedigree.lineage.ProcessTree;
import pedigree.ui.style.Look;
import pedigree.ui.style.SystemClipboard;
import pedigree.ui.style.Wording;

/** The process tree as a table. */
public final class ProcessTreeView extends StackPane {

    /** The height of a row where text has its usual size, pixels. */
    static final double ROW_HEIGHT = 26;

    private static final double HEADER_HEIGHT = 32;
    private static final String NO_PROCESSES = "No processes";
    private static final String NOT_SUSPICIOUS = "Nothing suspicious was found here. Ctrl+Shift+U shows all processes";
    private static final PseudoClass NAMED = PseudoClass.getPseudoClass("named");
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private final TreeViewModel model;
    private final TableView<Integer> table = new TableView<>();
    private final Look look;
    private final HeaderMenuView menus;
    private final ColumnsView columns;
    private final Label empty = new Label(NO_PROCESSES);
    private final AncestorsView above;
    private final Runnable afterLayout = () -> showAbove(false);
    private Optional<VirtualFlow<?>> flow = Optional.empty();
    private Optional<ScrollBar> bar = Optional.empty();
    private boolean selecting;

    /**
     * Shows {@code model}.
     *
     * @param chooseColumns asks for the columns
     */
    public ProcessTreeView(TreeViewModel model, Look look, Runnable chooseColumns) {
        this.model = model;
        this.look = look;
        menus = new HeaderMenuView(model, chooseColumns);
        table.setId("process-tree");
        table.setAccessibleText("Processes");
        table.fixedCellSizeProperty().bind(look.scaled(ROW_HEIGHT));
        table.setPlaceholder(empty);
        model.onlySuspicious().addListener((property, old, only) -> empty.setText(only ? NOT_SUSPICIOUS : NO_PROCESSES));
        table.getStyleClass().add("process-tree");
        columns = new ColumnsView(table, model, look, menus);
        table.setRowFactory(view -> new ProcessRow());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        above = new AncestorsView(model, look);
        above.setOnScroll(event -> flow.ifPresent(rows -> rows.scrollPixels(-event.getDeltaY())));
        StackPane.setAlignment(above, Pos.TOP_LEFT);
        getChildren().addAll(table, above);
        sceneProperty().addListener((property, old, scene) -> watch(Optional.ofNullable(old), Optional.ofNullable(scene)));
        look.scale().addListener((property, old, now) -> redraw());
        model.rows().addListener((property, old, rows) -> showRows());
        model.redrawn().addListener((property, old, now) -> redraw());
        model.selected().addListener((property, old, process) -> showSelected());
        table.getSelectionModel().selectedItemProperty().addListener((property, old, process) -> selectedByUser(process));
        showRows();
    }

    /** Looks after each frame which row is the first in sight. */
    private void watch(Optional<Scene> old, Optional<Scene> scene) {
        old.ifPresent(before -> before.removePostLayoutPulseListener(afterLayout));
        scene.ifPresent(now -> now.addPostLayoutPulseListener(afterLayout));
    }

    private void showAbove(boolean anew) {
        if (flow.isEmpty() && table.lookup(".virtual-flow") instanceof VirtualFlow<?> made) {
            flow = Optional.of(made);
            bar = made.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).filter(each -> each.getOrientation() == Orientation.VERTICAL).findFirst();
        }
        int top = top();
        flow.ifPresent(made -> above.setTranslateY(made.getBoundsInParent().getMinY()));
        above.setMaxWidth(getWidth() - bar.filter(Node::isVisible).map(ScrollBar::getWidth).orElse(0.0));
        above.show(top < 0 ? List.of() : Above.of(model.rows().get(), model.tree(), top), anew);
    }

    private void showRows() {
        Rows rows = model.rows().get();
        Integer before = table.getSelectionModel().getSelectedItem();
        selecting = true;
        columns.keep(() -> table.setItems(FXCollections.observableList(new RowList(rows))));
        if (before != null && Rows.isHeading(before) && rows.row(before) >= 0) {
            table.getSelectionModel().clearAndSelect(rows.row(before));
            selecting = false;
            return;
        }
        selecting = false;
        showSelected();
    }

    private void showSelected() {
        int row = model.rows().get().row(model.selected().get());
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().clearAndSelect(row);
            table.getFocusModel().focus(row);
            table.scrollTo(Math.max(0, row - 8));
        }
    }

    private void selectedByUser(Integer process) {
        if (!selecting && process != null && !Rows.isHeading(process)) {
            model.selected().set(process);
            Platform.runLater(this::uncover); // when the table has scrolled to it
        }
    }

    /** Scrolls so that ancestors do not cover what is selected. */
    private void uncover() {
        int row = table.getSelectionModel().getSelectedIndex();
        int top = top();
        int lines = top < 0 ? 0 : Above.of(model.rows().get(), model.tree(), top).size();
        if (row >= top && row < top + lines) {
            table.scrollTo(Math.max(0, row - lines));
        }
    }

    /** The first row in sight, which may be in part; -1 where none is. */
    private int top() {
        return flow.filter(made -> made.getFirstVisibleCell() != null).map(made -> made.getFirstVisibleCell().getIndex()).orElse(-1);
    }

    /** Puts the keyboard into the table; its first row is selected if none is. */
    public void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /** Asks by which column siblings are put in order. */
    public void chooseOrder() {
        ContextMenu orders = menus.orders();
        Point2D below = table.localToScreen(0, look.scaled(HEADER_HEIGHT).get());
        orders.show(table, below.getX(), below.getY());
    }

    /** What is offered for a row; and, to search by one of its values, or to copy it. */
    public void setMenu(ContextMenu menu, Filtering filtering) {
        FilteringView filters = new FilteringView(filtering);
        Menu values = new Menu("Copy a value");
        values.setId("tree-copy-value");
        values.getItems().add(value("Image", ""));
        menu.setOnShowing(event -> {
            values.getItems().setAll(values());
            filters.show(List.of());
            ifSelected(process -> model.copying().conditions(process, shown(), filters::show));
        });
        menu.getItems().addAll(filters.menus());
        menu.getItems().add(values);
        table.setContextMenu(menu);
    }

    private List<MenuItem> values() {
        List<MenuItem> items = new ArrayList<>(List.of(value("Image", "")));
        shown().forEach(column -> items.add(value(AllColumns.title(column), column.id())));
        return items;
    }

    private MenuItem value(String title, String column) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> ifSelected(process -> model.copying().value(process, AllColumns.of(column), ProcessTreeView::copy)));
        return item;
    }

    /** Copies the lineage of the selected process as text. */
    public void copyLineage() {
        ifSelected(process -> model.copying().lineage(process, ProcessTreeView::copy));
    }

    /** Copies the row of the selected process, its values between tabs. */
    public void copyRow() {
        ifSelected(process -> model.copying().row(process, shown(), ProcessTreeView::copy));
    }

    private List<Column> shown() {
        return model.columns().get().ids().stream().flatMap(id -> AllColumns.of(id).stream()).toList();
    }

    private void ifSelected(IntConsumer action) {
        if (model.selected().get() != ProcessTree.NONE) {
            action.accept(model.selected().get());
        }
    }

    private static void copy(String text) {
        SystemClipboard.put(text);
    }

    private void pressed(KeyEvent event) {
        Integer row = table.getSelectionModel().getSelectedItem();
        if (row == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (Rows.isHeading(row) ? pressedOnHeading(row, event.getCode()) : pressedOnProcess(row, event.getCode())) {
            event.consume();
        }
    }

    /** Whether the key does anything there. */
    private boolean pressedOnHeading(int row, KeyCode code) {
        boolean folds = code == KeyCode.SPACE || code == KeyCode.LEFT && !model.isClosed(row) || code == KeyCode.RIGHT && model.isClosed(row);
        if (folds) {
            model.toggle(row);
        }
        return folds || code == KeyCode.LEFT || code == KeyCode.RIGHT;
    }

    private boolean pressedOnProcess(int process, KeyCode code) {
        switch (code) {
            case LEFT -> model.close(process);
            case RIGHT -> model.open(process);
            case BACK_SPACE -> model.selectParent(process);
            case SPACE -> model.toggle(process);
            case ESCAPE -> model.sort("", false);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Draws the rows on screen again, with the cells that they have: a table's own refresh makes them anew, which takes several frames. */
    private void redraw() {
        for (Node row : table.lookupAll(".table-row-cell")) {
            ((ProcessRow) row).redraw();
        }
        showAbove(true);
    }

    private final class ProcessRow extends TableRow<Integer> {

        @Override
        protected void updateItem(Integer process, boolean empty) {
            super.updateItem(process, empty);
            boolean shown = !empty && process != null;
            pseudoClassStateChanged(SECTION, shown && Rows.isHeading(process));
            pseudoClassStateChanged(NAMED, shown && model.thread().named().contains(process));
            pseudoClassStateChanged(DIMMED, shown && model.isDimmed(process));
            setAccessibleText(shown ? accessible(process) : "");
        }

        private void redraw() {
            if (isEmpty() || model.rows().get().row(getItem()) != getIndex()) {
                return; // it shows what was there before, and is laid out anew
            }
            updateItem(getItem(), false);
            for (Node cell : getChildrenUnmodifiable()) {
                if (cell instanceof RowCell drawn) {
                    drawn.redraw();
                }
            }
        }
    }

    private String accessible(int process) {
        if (Rows.isHeading(process)) {
            return model.title(Rows.section(process)) + ", " + Wording.count(model.sectionSize(Rows.section(process)), "process", "processes");
        }
        return "%s, level %d%s, %s%s%s".formatted(model.text(process).name(), model.tree().depth(process) + 1,
                model.level(process).map(level -> ", " + level.sigma()).orElse(""), Wording.count(model.tree().childCount(process), "child", "children"),
                model.standsFor(process) > 0 ? String.format(Locale.ROOT, ", stands for %,d similar", model.standsFor(process)) : "",
                model.leftOut(process) > 0 ? String.format(Locale.ROOT, ", %,d left out by the search", model.leftOut(process)) : "");
    }
}
