package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import pedigree.ui.style.Look;

/** Keeps the columns of the table and those of the model the same, whichever of the two the user changes. */
final class ColumnsView {

    private static final double NARROWEST = 40;
    private static final double WITHOUT_DATE = 116; // of starts that need none

    private final TableView<Integer> table;
    private final TreeViewModel model;
    private final Look look;
    private final HeaderMenuView menus;
    private final Map<String, TableColumn<Integer, Integer>> made = new HashMap<>();
    private boolean showing;
    private boolean oneDay; // whether starts are written without the date

    ColumnsView(TableView<Integer> table, TreeViewModel model, Look look, HeaderMenuView menus) {
        this.menus = menus;
        this.table = table;
        this.model = model;
        this.look = look;
        show();
        model.columns().addListener((property, old, now) -> show());
        model.sorting().addListener((property, old, now) -> showSorting());
        table.setSortPolicy(sorted -> sort());
        look.scale().addListener((property, old, now) -> resize());
        table.getColumns().addListener((ListChangeListener<TableColumn<Integer, ?>>) change -> moved());
        table.skinProperty().addListener((property, old, now) -> Platform.runLater(this::explain));
    }

    private void show() {
        List<TableColumn<Integer, Integer>> shown = new ArrayList<>();
        for (Columns.Shown column : model.columns().get().shown()) {
            if (column.id().equals(Columns.PROCESS) || AllColumns.of(column.id()).isPresent()) {
                shown.add(made.computeIfAbsent(column.id(), this::make));
            }
        }
        if (!table.getColumns().equals(shown)) {
            showing = true;
            table.getColumns().setAll(shown);
            showing = false;
            resize();
            Platform.runLater(this::explain);
        }
    }

    private TableColumn<Integer, Integer> make(String id) {
        TableColumn<Integer, Integer> column = new TableColumn<>(AllColumns.of(id).map(AllColumns::title).orElse("Process"));
        column.setId("column-" + id);
        column.setMinWidth(NARROWEST);
        column.setSortable(AllColumns.rank(id).isPresent());
        column.setReorderable(!id.equals(Columns.PROCESS));
        column.setContextMenu(menus.of(id));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(owner -> cell(id));
        column.widthProperty().addListener((property, old, width) -> resized(id, width.doubleValue()));
        return column;
    }

    private TableCell<Integer, Integer> cell(String id) {
        return AllColumns.of(id).<TableCell<Integer, Integer>>map(column -> new TextCell(model, look, column)).orElseGet(() -> new ProcessCell(model, look));
    }

    /** The model puts the rows in order, not the table; of several columns the first counts. */
    private boolean sort() {
        if (!showing) {
            if (table.getSortOrder().isEmpty()) {
                model.sort("", false);
            } else {
                TableColumn<Integer, ?> by = table.getSortOrder().get(0);
                model.sort(id(by), by.getSortType() == TableColumn.SortType.DESCENDING);
            }
        }
        return true;
    }

    /** Does what the table takes for a reason to forget how it is sorted. */
    void keep(Runnable change) {
        showing = true;
        change.run();
        showing = false;
        showSorting();
        if (oneDay != model.isOneDay()) {
            oneDay = model.isOneDay();
            resize();
        }
    }

    private void showSorting() {
        Sorting now = model.sorting().get();
        TableColumn<Integer, Integer> by = made.get(now.column());
        showing = true;
        if (by == null) {
            table.getSortOrder().clear();
        } else {
            by.setSortType(now.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(by));
        }
        showing = false;
    }

    /** The id of a column of the table, without what tells it from other nodes. */
    static String id(TableColumn<Integer, ?> column) {
        return column.getId().substring("column-".length());
    }

    private void resize() {
        showing = true;
        for (Columns.Shown column : model.columns().get().shown()) {
            if (made.containsKey(column.id())) {
                made.get(column.id()).setPrefWidth(width(column) * look.scale().get());
            }
        }
        showing = false;
    }

    /** A column of starts that nobody resized is narrower where they need no date. */
    private double width(Columns.Shown column) {
        boolean bare = column.id().equals("started") && oneDay && column.width() == AllColumns.of("started").orElseThrow().width();
        return bare ? WITHOUT_DATE : column.width();
    }

    private void resized(String id, double width) {
        if (!showing) {
            model.show(model.columns().get().resized(id, width / look.scale().get()));
        }
    }

    private void moved() {
        if (!showing) {
            model.show(model.columns().get().ordered(table.getColumns().stream().map(ColumnsView::id).toList()));
            Platform.runLater(this::show); // the processes stay the first
        }
    }

    /** What each column tells, where the mouse rests on its header. */
    private void explain() {
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            if (column.getStyleableNode() != null) {
                AllColumns.of(id(column))
                        .ifPresent(shown -> Tooltip.install(column.getStyleableNode(), new Tooltip(shown.meaning())));
            }
        }
    }
}
