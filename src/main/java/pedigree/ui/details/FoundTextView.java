package pedigree.ui.details;

import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;

/** A long text to read, to search (Ctrl+F within it, Enter and Shift+Enter for the next and the one before) and to copy. */
final class FoundTextView extends VBox {

    private static final int TALLEST = 30;
    private static final int WIDTH = 40;

    private final TextArea area = new TextArea();
    private final TextField wanted = new TextField();
    private final Label count = new Label();
    private TextFind find = new TextFind("", "");

    /** @param id of the text itself */
    FoundTextView(String text, String id) {
        this(text, text, id);
    }

    /**
     * A text of which what is shown may be the beginning.
     *
     * @param copied the whole of it
     */
    FoundTextView(String text, String copied, String id) {
        super(4);
        area.setId(id);
        area.setText(text.lines().map(SafeText::of).collect(Collectors.joining("\n")));
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("fixed");
        area.setPrefRowCount((int) Math.min(TALLEST, Math.max(text.lines().count(), text.length() / WIDTH) + 1));
        area.setAccessibleText("The text; Ctrl+F searches it");
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                wanted.requestFocus();
                event.consume();
            }
        });
        wanted.getStyleClass().add("find-field");
        wanted.setPromptText("Find in the text");
        wanted.setMinWidth(0);
        HBox.setHgrow(wanted, Priority.ALWAYS);
        wanted.textProperty().addListener((property, old, now) -> {
            find = new TextFind(area.getText(), now);
            step(1);
        });
        wanted.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        count.getStyleClass().addAll("muted", "find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox tools = new HBox(2, wanted, count, button("▴", "The one before (Shift+Enter)", -1), button("▾", "The next one (Enter)", 1), FactsView.copyButton(copied));
        tools.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(tools, area);
    }

    private Button button(String sign, String meaning, int by) {
        Button button = new Button(sign);
        button.getStyleClass().add("flat-button");
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.setOnAction(event -> step(by));
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            wanted.clear();
            area.requestFocus();
            event.consume();
        }
    }

    private void step(int by) {
        find.step(by);
        count.setText(find.text());
        if (find.isAnywhere()) {
            area.selectRange(find.start(), find.end());
        } else {
            area.deselect();
        }
    }
}
