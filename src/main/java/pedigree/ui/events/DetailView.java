package pedigree.ui.events;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import pedigree.event.SafeText;
import pedigree.investigation.RecordText;
import pedigree.ui.style.Look;

/** The selected event: its fields, its processes, its record. */
final class DetailView extends BorderPane {

    private static final int LONGEST = 4_000; // of a value on screen; what is copied is all of it
    private static final double NAMES = 170;

    private final EventsViewModel model;
    private final Look look;
    private final Label title = new Label();
    private final HBox processes = new HBox(4);
    private final Button record = new Button("Show record");
    private final MenuButton copies = new MenuButton("Copy");
    private final ListView<EventDetail.Field> fields = new ListView<>();

    DetailView(EventsViewModel model, Look look) {
        this.model = model;
        this.look = look;
        setMinHeight(60);
        fields.setId("event-fields");
        fields.setAccessibleText("Fields of the event");
        fields.getStyleClass().add("event-fields");
        fields.setPlaceholder(new Label("Select an event to see what it says"));
        fields.setCellFactory(view -> new FieldCell());
        fields.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setTop(head());
        setCenter(fields);
        model.detail().detail().addListener((property, old, now) -> show(now));
        model.detail().record().addListener((property, old, now) -> showRecord(now));
        show(Optional.empty());
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setId("event-title");
        title.getStyleClass().add("finding-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        processes.setAlignment(Pos.CENTER_LEFT);
        record.setId("event-record");
        record.setTooltip(new Tooltip("The record as its source has it"));
        record.setOnAction(event -> toggleRecord());
        record.setMinWidth(Region.USE_PREF_SIZE);
        copies.setId("event-copy");
        copies.setMinWidth(Region.USE_PREF_SIZE);
        copies.getItems().addAll(copy("Value", this::value), copy("All fields as TSV", () -> shown().map(EventDetail::tsv).orElse("")),
                copy("As JSON", () -> shown().map(EventDetail::json).orElse("")));
        HBox head = new HBox(10, title, processes, space, record, copies);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("pane-tools", "event-head");
        return head;
    }

    private static MenuItem copy(String what, Supplier<String> text) {
        MenuItem item = new MenuItem(what);
        item.setOnAction(event -> EventsView.copy(text.get()));
        return item;
    }

    private Optional<EventDetail> shown() {
        return model.detail().detail().get();
    }

    private String value() {
        EventDetail.Field field = fields.getSelectionModel().getSelectedItem();
        return field == null ? "" : field.value();
    }

    private void show(Optional<EventDetail> detail) {
        title.setText(detail.map(EventDetail::title).orElse(""));
        processes.getChildren().clear();
        detail.ifPresent(event -> event.processes().forEach(part -> {
            Label role = new Label(part.role());
            role.getStyleClass().add("muted");
            Hyperlink link = new Hyperlink(part.name());
            link.setTooltip(new Tooltip("Go to this process"));
            link.setOnAction(action -> model.jumpTo(part.process()));
            processes.getChildren().addAll(role, link);
        }));
        if (detail.isPresent()) {
            fields.setItems(FXCollections.observableList(detail.get().fields()));
            fields.refresh(); // else rows stay as high as those before them
            fields.getSelectionModel().select(0);
        } else {
            fields.setItems(FXCollections.emptyObservableList());
        }
        record.setVisible(detail.isPresent());
        copies.setVisible(detail.isPresent());
    }

    private void toggleRecord() {
        if (getCenter() == fields) {
            model.detail().readRecord();
        } else {
            showRecord(Optional.empty());
        }
    }

    private void showRecord(Optional<RecordText> read) {
        record.setText(read.isPresent() ? "Show fields" : "Show record");
        if (read.isEmpty()) {
            setCenter(fields);
            return;
        }
        String text = (read.get().remark().isEmpty() ? "" : read.get().remark() + "\n\n") + read.get().text();
        TextArea area = new TextArea(text.lines().map(SafeText::of).collect(Collectors.joining("\n")));
        area.setId("event-record-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("fixed");
        setCenter(area);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.C && event.isShortcutDown() && !value().isEmpty()) {
            EventsView.copy(value());
            event.consume();
        }
    }

    private final class FieldCell extends ListCell<EventDetail.Field> {

        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox row = new HBox(8, name, value);

        FieldCell() {
            name.getStyleClass().add("muted");
            name.minWidthProperty().bind(look.scaled(NAMES));
            name.maxWidthProperty().bind(look.scaled(NAMES));
            value.getStyleClass().add("fixed");
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(value, Priority.ALWAYS);
            setPrefWidth(0); // as wide as the list, so that values wrap
        }

        @Override
        protected void updateItem(EventDetail.Field field, boolean empty) {
            super.updateItem(field, empty);
            boolean nothing = empty || field == null;
            setGraphic(nothing ? null : row);
            if (!nothing) {
                name.setText(SafeText.of(field.name()));
                String text = field.value();
                value.setText(SafeText.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
                setAccessibleText(name.getText() + " " + value.getText());
            }
        }
    }
}
