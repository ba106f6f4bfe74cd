package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import pedigree.event.ActivityKind;
import pedigree.investigation.Snapshot;
import pedigree.ui.Family;
import pedigree.ui.style.Look;

/** The values counted as a user sees them: keys go in, texts come out. */
final class StackPage {

    private static final long LONGEST = 60_000; // milliseconds; only a window that hangs takes it

    private final FxRobot robot = new FxRobot();
    private final List<String> narrowed = new ArrayList<>();
    private final StackViewModel model = new StackViewModel(Family.jobs(), Platform::runLater, narrowed::add);
    private final Stage stage;
    private StackView view;

    StackPage() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        inWindow(() -> {
            Look look = new Look();
            Application.setUserAgentStylesheet(look.theme().get().base());
            view = new StackView(model, look);
            BorderPane root = new BorderPane(view);
            root.setTop(view.tools());
            stage.setScene(new Scene(root, 1000, 600));
            stage.sizeToScene(); // another window of the tests may have made it larger
            stage.getScene().getStylesheets().setAll(look.sheets());
            model.shown().set(true);
            stage.show();
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

    void close() {
        inWindow(() -> {
            stage.hide();
            return stage;
        });
    }

    void press(KeyCode... keys) {
        inWindow(() -> view);
        robot.push(keys);
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

    private <T> T inWindow(Callable<T> look) {
        for (int i = 0; i < 3; i++) { // what is counted comes, and is shown
            WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> {
                if (stage.getScene() != null) {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                }
            });
        }
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST, look);
    }
}
