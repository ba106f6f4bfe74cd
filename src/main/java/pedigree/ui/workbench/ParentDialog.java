package pedigree.ui.workbench;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import pedigree.ui.workbench.ParentViewModel.Candidate;

/** Asks for another parent of a process: typing searches, the arrows choose, Enter sets. It begins with the present parent, so that Enter alone changes nothing. */
final class ParentDialog extends Dialog<Candidate> {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;

    private final TextField search = new TextField();
    private final ListView<Candidate> list;
    private final TextField reason = new TextField();

    ParentDialog(Window owner, ParentViewModel model) {
        initOwner(owner);
        setTitle("Set the parent");
        headerTextProperty().bind(Bindings.concat("The parent of ", model.title()));
        setGraphic(null);
        setResizable(true);
        list = new ListView<>(model.candidates());
        list.setId("parent-candidates");
        list.setPrefSize(WIDTH, HEIGHT);
        list.setPlaceholder(new Label("None on this host. A key, a PID, a name, or a query finds others."));
        list.setCellFactory(view -> new CandidateCell());
        search.setId("parent-search");
        search.setPromptText("Key, PID, name, or query");
        search.setAccessibleText("Search for a parent");
        search.textProperty().addListener((property, old, text) -> model.search(text));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        reason.setId("parent-reason");
        reason.setPromptText("Why, for those who read it later");
        reason.setAccessibleText("Why");
        model.candidates().addListener((ListChangeListener<Candidate>) change -> list.getSelectionModel().select(0));
        ButtonType set = new ButtonType("Set", ButtonData.OK_DONE);
        Label prompt = new Label("Who started it? Type a key, a PID, a name or a query; or choose one of those that were weighed.");
        prompt.getStyleClass().add("muted");
        prompt.setWrapText(true);
        prompt.setMaxWidth(WIDTH);
        getDialogPane().setContent(new VBox(8, prompt, search, list, reason));
        getDialogPane().getButtonTypes().addAll(set, ButtonType.CANCEL);
        getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        getDialogPane().lookupButton(set).disableProperty().bind(Bindings.createBooleanBinding(() -> !isChange(), list.getSelectionModel().selectedItemProperty()));
        setResultConverter(button -> button == set ? list.getSelectionModel().getSelectedItem() : null); // null is how a dialog says that it has no result
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && isChange()) {
                setResult(list.getSelectionModel().getSelectedItem());
            }
        });
        setOnShown(event -> Platform.runLater(search::requestFocus));
        model.search("");
    }

    private boolean isChange() {
        Candidate chosen = list.getSelectionModel().getSelectedItem();
        return chosen != null && !chosen.present();
    }

    /** Why, as it was written; may be empty. */
    String reason() {
        return reason.getText().strip();
    }

    /** The arrows move in the list while the keyboard is in the search. */
    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int row = Math.max(0, Math.min(list.getItems().size() - 1, list.getSelectionModel().getSelectedIndex() + step));
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - 3));
            event.consume();
        }
    }

    private static final class CandidateCell extends ListCell<Candidate> {

        private final Label name = new Label();
        private final Label remark = new Label();
        private final VBox lines = new VBox(2, name, remark);

        CandidateCell() {
            name.getStyleClass().add("fixed");
            remark.getStyleClass().add("muted");
            setPrefWidth(0); // what is longer than the list is cut
        }

        @Override
        protected void updateItem(Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            boolean shown = !empty && candidate != null;
            name.setText(shown ? candidate.text() : "");
            remark.setText(shown ? candidate.remark() : "");
            setGraphic(shown ? lines : null);
            setAccessibleText(shown ? candidate.text() + ", " + candidate.remark() : "");
        }
    }
}
