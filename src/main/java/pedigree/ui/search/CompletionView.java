package pedigree.ui.search;

import java.util.List;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

import pedigree.event.SafeText;
import pedigree.query.Completion;
import pedigree.query.Proposal;

/** What may come at the caret of the search box, in a list below it. The box keeps the keyboard; down, up, enter, tab and escape are the list's. */
final class CompletionView {

    private static final double ROW = 24;
    private static final double WIDTH = 560;
    private static final int ROWS = 8;

    private final TextField field;
    private final SearchViewModel model;
    private final ListView<Proposal> list = new ListView<>();
    private final Popup popup = new Popup();
    private Completion completion = new Completion(0, 0, List.of());
    private boolean waiting; // for what the case holds

    CompletionView(TextField field, SearchViewModel model) {
        this.field = field;
        this.model = model;
        list.setId("search-completion");
        list.getStyleClass().add("completion");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setAccessibleText("What may be written here");
        list.setCellFactory(view -> new ProposalCell());
        list.setOnMouseClicked(event -> take());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        field.caretPositionProperty().addListener((property, old, caret) -> refresh());
        field.focusedProperty().addListener((property, old, focused) -> popup.hide());
        field.textProperty().addListener((property, old, text) -> waiting = false);
        model.seen().addListener((property, old, seen) -> {
            if (waiting || popup.isShowing()) {
                show();
            }
        });
    }

    private void refresh() {
        if (popup.isShowing()) {
            show();
        }
    }

    private void show() {
        waiting = true;
        completion = model.completion(field.getCaretPosition());
        list.getItems().setAll(completion.proposals());
        if (completion.proposals().isEmpty()) {
            popup.hide();
            return;
        }
        waiting = false;
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(ROWS, completion.proposals().size()) * ROW + 4);
        Bounds box = field.localToScreen(field.getBoundsInLocal());
        if (!popup.isShowing() && box != null) {
            popup.show(field, box.getMinX(), box.getMaxY() + 2);
            popup.getScene().getStylesheets().setAll(field.getScene().getStylesheets());
        }
        Platform.runLater(() -> list.scrollTo(0)); // when it has its height
    }

    private void take() {
        Proposal chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null) {
            int caret = model.take(completion, chosen);
            field.positionCaret(caret);
        }
    }

    /** Takes a key of the box where it is the list's: what is not consumed then is the box's. */
    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            show();
            event.consume();
        } else if (popup.isShowing()) {
            switch (event.getCode()) {
                case DOWN -> list.getSelectionModel().selectNext();
                case UP -> list.getSelectionModel().selectPrevious();
                case ENTER, TAB -> take();
                case ESCAPE -> popup.hide();
                default -> {
                    return;
                }
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
            event.consume();
        }
    }

    /** What may be written, and what it asks for. */
    private static final class ProposalCell extends ListCell<Proposal> {

        private final Label text = new Label();
        private final Label meaning = new Label();
        private final HBox content = new HBox(12, text, meaning);

        ProposalCell() {
            meaning.getStyleClass().add("muted");
            text.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(Proposal proposal, boolean empty) {
            super.updateItem(proposal, empty);
            setGraphic(empty || proposal == null ? null : content);
            if (!empty && proposal != null) {
                text.setText(SafeText.of(proposal.text()));
                meaning.setText(SafeText.of(proposal.meaning()));
            }
        }
    }
}
