package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;

import pedigree.event.ActivityKind;
import pedigree.investigation.Snapshot;
import pedigree.ui.Family;
import pedigree.ui.PanePage;
import pedigree.ui.style.Look;

/** The values counted as a user sees them: keys go in, texts come out. */
final class StackPage extends PanePage {

    private final List<String> narrowed = new ArrayList<>();
    private final StackViewModel model = new StackViewModel(Family.jobs(), Platform::runLater, narrowed::add);
    private StackView view;

    StackPage() throws Exception {
        inWindow(() -> {
            Look look = new Look();
            view = new StackView(model, look);
            BorderPane root = new BorderPane(view);
            root.setTop(view.tools());
            show(root, 1000, 600);
            model.shown().set(true);
            return stage;
        });
    }

    /** Shows a case as it is shown at first. */
    void show(Snapshot snapshot) {
        inWindow(() -> {
            model.kind().set(Optional.of(ActivityKind.OTHER)); // so that the fields are those of the beginning
            model.kind().set(Optional.empty());
            model.show(snapshot);
            narrowed.clear();
            return view;
        });
        inWindow(() -> {
            view.focus();
            return view;
        });
    }

    /** Types into the field at {@code place}, from 0, in place of what stands there. */
    void type(int place, String text) {
        inWindow(() -> {
            ComboBox<?> field = (ComboBox<?>) stage.getScene().lookup("#stack-field-" + place);
            field.requestFocus();
            field.getEditor().selectAll();
            return field;
        });
        robot.write(text, 0);
    }

    /** What stands in the field at {@code place}. */
    String field(int place) {
        return inWindow(() -> ((ComboBox<?>) stage.getScene().lookup("#stack-field-" + place)).getEditor().getText());
    }

    /** The rows on screen, from above: values, count and hosts. */
    List<String> rows() {
        return inWindow(() -> view.lookupAll(".table-row-cell").stream().map(row -> (IndexedCell<?>) row).filter(row -> !row.isEmpty())
                .sorted(Comparator.comparingInt(IndexedCell::getIndex))
                .map(row -> row.lookupAll(".table-cell").stream().map(cell -> ((Labeled) cell).getText()).limit(model.fields().get().size() + 2)
                        .collect(Collectors.joining(" | "))).toList());
    }

    List<String> columns() {
        return inWindow(() -> ((TableView<?>) view.lookup("#stack-table")).getColumns().stream().map(TableColumnBase::getText).toList());
    }

    String summary() {
        return inWindow(() -> ((Labeled) stage.getScene().lookup("#stack-summary")).getText());
    }

    /** Why what was typed cannot be. */
    String problem() {
        return inWindow(() -> ((Labeled) stage.getScene().lookup("#stack-problem")).getText());
    }

    String copied() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }

    /** The queries that rows were made. */
    List<String> narrowed() {
        return inWindow(() -> List.copyOf(narrowed));
    }
}
