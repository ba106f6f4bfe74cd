package pedigree.ui.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;

import org.controlsfx.control.CheckComboBox;

import pedigree.investigation.Snapshot;
import pedigree.ui.Family;
import pedigree.ui.PanePage;
import pedigree.ui.style.Look;

/** The events as a user sees them: keys go in, texts come out. */
final class EventsPage extends PanePage {

    private final List<Integer> chosen = new ArrayList<>();
    private final EventsViewModel model = new EventsViewModel(Family.jobs(), Platform::runLater, chosen::add);
    private EventsView view;

    EventsPage() throws Exception {
        inWindow(() -> {
            Look look = new Look();
            view = new EventsView(model, look);
            BorderPane root = new BorderPane(view);
            root.setTop(new EventsToolsView(model));
            show(root, 1000, 600);
            model.shown().set(true);
            return stage;
        });
    }

    /** Shows a case as it is shown at first, with a process selected elsewhere. */
    void show(Snapshot snapshot, int process) {
        inWindow(() -> {
            model.scope().set(Scope.PROCESS);
            model.kinds().set(Set.of());
            model.show(snapshot);
            model.select(process);
            chosen.clear();
            return view;
        });
        inWindow(() -> {
            view.focus();
            return view;
        });
    }

    /** The rows on screen, from above: kind and what happened. */
    List<String> rows() {
        return inWindow(() -> rowCells().map(row -> row.lookupAll(".table-cell").stream().map(cell -> ((Labeled) cell).getText()).skip(1).limit(3)
                .collect(Collectors.joining(" | "))).toList());
    }

    private Stream<TableRow<?>> rowCells() {
        return view.lookupAll(".table-row-cell").stream().<TableRow<?>>map(row -> (TableRow<?>) row).filter(row -> !row.isEmpty())
                .sorted(Comparator.comparingInt(IndexedCell::getIndex));
    }

    /** What a screen reader says of the first row. */
    String spoken() {
        return inWindow(() -> rowCells().findFirst().map(Node::getAccessibleText).orElse(""));
    }

    List<String> columns() {
        return inWindow(() -> ((TableView<?>) view.lookup("#events-table")).getColumns().stream().map(TableColumnBase::getText).toList());
    }

    String summary() {
        return label("#events-summary");
    }

    /** What stands in the place of the rows; empty where there are some. */
    String hint() {
        return label("#events-hint");
    }

    /** What the button for the kinds says. */
    String kinds() {
        return label("#events-kinds .list-cell");
    }

    String title() {
        return label("#event-title");
    }

    private String label(String selector) {
        return inWindow(() -> ((Labeled) stage.getScene().lookup(selector)).getText());
    }

    /** The fields of the selected event, name and value. */
    List<String> fields() {
        return inWindow(() -> ((ListView<?>) view.lookup("#event-fields")).getItems().stream().map(field -> (EventDetail.Field) field)
                .map(field -> field.name() + "=" + field.value()).toList());
    }

    /** The record of the selected event; empty where it was not asked for. */
    String record() {
        return inWindow(() -> view.lookup("#event-record-text") instanceof TextArea text ? text.getText() : "");
    }

    /** Ticks a kind in the list of kinds. */
    void check(String kind) {
        inWindow(() -> {
            CheckComboBox<?> kinds = (CheckComboBox<?>) stage.getScene().lookup("#events-kinds");
            for (int i = 0; i < kinds.getItems().size(); i++) {
                if (text(kinds, i).equals(kind)) {
                    kinds.getCheckModel().check(i);
                }
            }
            return kind;
        });
    }

    private static <T> String text(CheckComboBox<T> kinds, int item) {
        return kinds.getConverter().toString(kinds.getItems().get(item));
    }

    /** Puts the keyboard into what has the id. */
    void focus(String id) {
        inWindow(() -> {
            stage.getScene().lookup("#" + id).requestFocus();
            return id;
        });
    }

    String copied() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }

    /** The processes that were gone to. */
    List<Integer> chosen() {
        return inWindow(() -> List.copyOf(chosen));
    }
}
