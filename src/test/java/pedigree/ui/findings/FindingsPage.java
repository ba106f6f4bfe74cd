package pedigree.ui.findings;

import java.util.List;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

import pedigree.investigation.Snapshot;
import pedigree.ui.Family;
import pedigree.ui.PanePage;

/** The pane of findings as a user sees it: keys go in, texts come out. */
final class FindingsPage extends PanePage {

    private final FindingsViewModel model = new FindingsViewModel(Family.jobs(), Platform::runLater);
    private final FindingsView view;
    private int sourcesAsked;

    FindingsPage() throws TimeoutException {
        view = inWindow(() -> new FindingsView(model, () -> sourcesAsked++));
        inWindow(() -> {
            show(view, 280, 700);
            return stage;
        });
    }

    /** Shows the findings of a case, with the keyboard in the list and nothing left of what was wanted before. */
    void show(Snapshot snapshot) {
        inWindow(() -> {
            ((TextInputControl) view.lookup("#findings-text")).clear();
            model.wanted().set(Wanted.ALL);
            model.show(snapshot);
            view.focus();
            return snapshot;
        });
    }

    /** Puts the keyboard into the filter, or whatever has that id. */
    void focus(String id) {
        inWindow(() -> {
            view.lookup("#" + id).requestFocus();
            return id;
        });
    }

    /** What the rows say, from above, as they are read aloud. */
    List<String> rows() {
        return inWindow(() -> view.lookupAll(".finding-cell").stream().map(cell -> (IndexedCell<?>) cell).filter(cell -> !cell.isEmpty())
                .sorted((one, other) -> one.getIndex() - other.getIndex()).map(Node::getAccessibleText).toList());
    }

    /** The title of the finding that is looked at; empty where none is. */
    String looked() {
        return inWindow(() -> model.finding().map(finding -> finding.rule().title()).orElse(""));
    }

    String count() {
        return inWindow(() -> ((Labeled) view.lookup("#findings-count")).getText());
    }

    /** The lines about the sources, as they are read aloud. */
    List<String> coverage() {
        return inWindow(() -> view.lookupAll(".coverage-line").stream().map(Node::getAccessibleText).toList());
    }

    /** Puts the keyboard into the first line about the sources. */
    void focusCoverage() {
        inWindow(() -> {
            view.lookup(".coverage-line").requestFocus();
            return view;
        });
    }

    int sourcesAsked() {
        return inWindow(() -> sourcesAsked);
    }
}
