package pedigree.ui.findings;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What the sources have and lack, a line each; a click, or Enter, tells more. */
final class CoverageView extends VBox {

    private final Runnable showSources;
    private final VBox lines = new VBox(2);

    CoverageView(FindingsViewModel model, Runnable showSources) {
        super(6);
        this.showSources = showSources;
        setId("coverage");
        getStyleClass().add("coverage");
        Label title = new Label("COVERAGE");
        title.getStyleClass().add("pane-title");
        getChildren().addAll(title, lines);
        managedProperty().bind(visibleProperty());
        model.coverage().addListener((ListChangeListener<CoverageLine>) change -> show(model));
        show(model);
    }

    private void show(FindingsViewModel model) {
        setVisible(!model.coverage().isEmpty());
        lines.getChildren().setAll(model.coverage().stream().map(this::line).toList());
    }

    private Node line(CoverageLine line) {
        TextFlow flow = new TextFlow(text(line.mark() + " ", true, line));
        if (!line.text().isEmpty()) { // an empty text takes the colour of the first letter behind it
            flow.getChildren().add(text(line.text() + (line.remark().isEmpty() ? "" : ", "), false, line));
        }
        if (!line.remark().isEmpty()) {
            flow.getChildren().add(text(line.remark(), true, line));
        }
        flow.getStyleClass().add("coverage-line");
        flow.setAccessibleRole(AccessibleRole.BUTTON);
        flow.setAccessibleText(line.spoken());
        flow.setFocusTraversable(true);
        flow.setOnMouseClicked(event -> showSources.run());
        flow.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                showSources.run();
            }
        });
        Tooltip.install(flow, new Tooltip("Shows the sources and what they lack"));
        return flow;
    }

    private static Text text(String text, boolean remark, CoverageLine line) {
        Text part = new Text(text);
        part.getStyleClass().add("coverage-text");
        part.pseudoClassStateChanged(PseudoClass.getPseudoClass("alarm"), remark && line.alarm());
        part.pseudoClassStateChanged(PseudoClass.getPseudoClass("lacking"), remark && !line.alarm() && !line.remark().isEmpty());
        return part;
    }
}
