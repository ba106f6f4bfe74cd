package pedigree.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;

import pedigree.investigation.Snapshot;
import pedigree.query.Term;
import pedigree.ui.Family;
import pedigree.ui.PanePage;

/** The details as a user sees them: keys go in, texts come out. */
final class DetailsPage extends PanePage {

    private final List<Integer> chosen = new ArrayList<>();
    private final List<Term> narrowed = new ArrayList<>();
    private final DetailsViewModel model = new DetailsViewModel(Family.jobs(), chosen::add, narrowed::add, range -> { });
    private final DetailsView view;

    DetailsPage() throws TimeoutException {
        view = inWindow(() -> new DetailsView(model));
        inWindow(() -> {
            show(view, 300, 700);
            return stage;
        });
    }

    /** Shows a process of a case. */
    void show(Snapshot snapshot, int process) {
        inWindow(() -> {
            model.show(snapshot);
            model.show(process);
            return process;
        });
    }

    void show(int process) {
        inWindow(() -> {
            model.show(process);
            return process;
        });
    }

    /** Puts the keyboard into the first thing below the selector whose text begins so. */
    void focus(String selector, String text) {
        inWindow(() -> {
            view.lookupAll(selector).stream().filter(node -> !(node instanceof Labeled label) || label.getText().startsWith(text)).findFirst().orElseThrow().requestFocus();
            return text;
        });
    }

    /** The titles of the sections, from above, those that are closed in brackets. */
    List<String> sections() {
        return inWindow(() -> view.lookupAll(".section-title").stream()
                .map(node -> node.getAccessibleText().endsWith(", closed") ? "(" + ((Labeled) node).getText() + ")" : ((Labeled) node).getText()).toList());
    }

    /** The texts below a selector, from above. */
    List<String> texts(String selector) {
        return inWindow(() -> view.lookupAll(selector).stream().filter(DetailsPage::isSeen).map(node -> ((Labeled) node).getText()).toList());
    }

    /** What is selected in the text of a record, or rule. */
    String selection(String id) {
        return inWindow(() -> ((TextInputControl) view.lookup("#" + id)).getSelectedText());
    }

    String text(String id) {
        return inWindow(() -> ((TextArea) view.lookup("#" + id)).getText());
    }

    String clipboard() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }

    /** Whether nothing is wider than the pane. */
    boolean fits() {
        return inWindow(() -> view.getContent().getLayoutBounds().getWidth() <= view.getViewportBounds().getWidth() + 1);
    }

    List<Integer> chosen() {
        return inWindow(() -> List.copyOf(chosen));
    }

    List<String> narrowed() {
        return inWindow(() -> narrowed.stream().map(Term::text).toList());
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }
}
