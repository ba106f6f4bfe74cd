package pedigree.ui.workbench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import pedigree.event.SafeText;
import pedigree.store.HostOffer;
import pedigree.ui.style.Look;
import pedigree.ui.workbench.HostsViewModel.Host;

/** The hosts of the case; two can be joined, and one be split. What is done is a correction, which can be taken back. */
final class HostsDialog extends Dialog<Correcting.Change> {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 240;
    private static final double ROW = 28;
    private static final double AROUND = 110; // the dialog's own, and some of the window to be seen behind it

    private final HostsViewModel model;
    private final TableView<Host> table = new TableView<>();
    private final VBox offers = new VBox(6);
    private final ChoiceBox<Host> other = new ChoiceBox<>();
    private final ChoiceBox<String> part = new ChoiceBox<>();
    private final TextField reason = new TextField();

    HostsDialog(Window owner, HostsViewModel model, Look look) {
        this.model = model;
        initOwner(owner);
        setTitle("Hosts");
        setResizable(true);
        table.setId("hosts");
        table.getStyleClass().add("dialog-table");
        table.setItems(model.hosts());
        table.setFixedCellSize(look.scaled(ROW).get());
        table.setPrefSize(Math.min(look.scaled(WIDTH).get(), owner.getWidth() - AROUND), look.scaled(HEIGHT).get());
        table.setAccessibleText("Hosts of the case");
        table.getColumns().add(column("Host", look.scaled(200).get(), Host::name));
        table.getColumns().add(column("Processes", look.scaled(90).get(), host -> host.processes().isPresent() ? String.format(Locale.ROOT, "%,d", host.processes().getAsLong()) : "shared name"));
        table.getColumns().add(column("Machines", look.scaled(230).get(), host -> String.join(", ", host.machines())));
        table.getColumns().add(column("Sources", look.scaled(230).get(), host -> String.join(", ", host.files())));
        table.getSelectionModel().selectedItemProperty().addListener((property, old, host) -> choices(host));
        model.hosts().addListener((ListChangeListener<Host>) change -> table.getSelectionModel().select(0));
        model.offers().addListener((ListChangeListener<HostOffer>) change -> showOffers());
        reason.setId("hosts-reason");
        reason.setPromptText("Why, for those who read it later");
        reason.setAccessibleText("Why");
        getDialogPane().setContent(new VBox(12, table, offers, joining(), splitting(), line("Reason", reason)));
        getDialogPane().getStyleClass().add("wide-dialog");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        getDialogPane().getStylesheets().setAll(look.sheets());
        setResultConverter(button -> null); // null is how a dialog says that it has no result
        setOnShown(event -> Platform.runLater(table::requestFocus));
        showOffers();
        table.getSelectionModel().select(0);
    }

    private static TableColumn<Host, String> column(String title, double width, Function<Host, String> text) {
        TableColumn<Host, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(SafeText.of(text.apply(row.getValue()))));
        return column;
    }

    private HBox joining() {
        other.setId("hosts-other");
        other.setAccessibleText("The other host");
        Button join = button("Join", "hosts-join", "Make both one host: all that is said of the other is said of the selected one",
                () -> HostsViewModel.join(table.getSelectionModel().getSelectedItem().name(), other.getValue().name(), reason.getText()));
        join.disableProperty().bind(Bindings.isNull(other.valueProperty()));
        return line("Join with", other, join);
    }

    private HBox splitting() {
        part.setId("hosts-part");
        part.setAccessibleText("A machine or source of the host");
        Button split = button("Split off", "hosts-split", "Make the records of that machine or source another host",
                () -> HostsViewModel.split(table.getSelectionModel().getSelectedItem().name(), part.getValue(), reason.getText()));
        split.disableProperty().bind(Bindings.isNull(part.valueProperty()));
        return line("Split off", part, split);
    }

    private interface Making {
        Correcting.Change change();
    }

    private Button button(String title, String id, String meaning, Making making) {
        Button button = new Button(title);
        button.setId(id);
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(meaning);
        button.setOnAction(event -> setResult(making.change())); // which closes it
        return button;
    }

    private static HBox line(String title, Control field, Button... buttons) {
        Label label = new Label(title);
        label.getStyleClass().add("dialog-label");
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(8, label, field);
        line.getChildren().addAll(buttons);
        line.getStyleClass().add("dialog-line");
        return line;
    }

    private void choices(Host host) {
        other.getItems().setAll(host == null ? List.of() : model.hosts().stream().filter(each -> !each.equals(host)).toList());
        part.getItems().setAll(host == null ? List.of() : host.parts());
        part.setDisable(part.getItems().isEmpty());
        other.setDisable(other.getItems().isEmpty());
    }

    private void showOffers() {
        offers.getChildren().clear();
        offers.setManaged(!model.offers().isEmpty());
        for (HostOffer offer : model.offers()) {
            Label text = new Label(SafeText.of(HostsViewModel.text(offer)));
            text.setWrapText(true);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox line = new HBox(8, text, button("Join them", "", "Join " + SafeText.of(offer.first() + " and " + offer.second()),
                    () -> model.join(offer, reason.getText())));
            line.getStyleClass().add("dialog-line");
            offers.getChildren().add(line);
        }
    }
}
