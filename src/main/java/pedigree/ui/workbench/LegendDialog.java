package pedigree.ui.workbench;

import java.util.Arrays;
import java.util.Comparator;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.stage.Window;

import pedigree.event.Level;
import pedigree.ui.style.IconView;
import pedigree.ui.style.Look;
import pedigree.ui.style.ProcessKind;
import pedigree.ui.style.Wording;

/** What icons, chips, lines and ways of writing mean. */
final class LegendDialog extends Dialog<ButtonType> {

    private static final double WIDTH = 780;
    private static final double HEIGHT = 480;
    private static final double AROUND = 110; // the dialog's own, and some of the window to be seen behind it
    private static final double LINE = 28;

    LegendDialog(Window owner, Look look) {
        initOwner(owner);
        setTitle("Legend");
        setResizable(true);
        HBox columns = new HBox(32, new VBox(18, kinds(), levels()), new VBox(18, tree(), drawings()));
        columns.getStyleClass().add("keys");
        columns.setId("legend");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefSize(Math.min(look.scaled(WIDTH).get(), owner.getWidth() - AROUND), Math.min(look.scaled(HEIGHT).get(), owner.getHeight() - 2 * AROUND));
        getDialogPane().setContent(scroll);
        getDialogPane().getStyleClass().add("wide-dialog");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        getDialogPane().getStylesheets().setAll(look.sheets());
    }

    private static VBox section(String title, GridPane rows) {
        Label head = new Label(title);
        head.getStyleClass().add("keys-title");
        rows.getStyleClass().add("keys-lines");
        return new VBox(6, head, rows);
    }

    private static void row(GridPane rows, Node mark, String meaning) {
        Label text = new Label(meaning);
        text.setWrapText(true);
        if (mark instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        rows.addRow(rows.getRowCount(), mark, text);
    }

    private static VBox kinds() {
        GridPane rows = new GridPane();
        for (ProcessKind kind : ProcessKind.values()) {
            row(rows, new IconView(kind.icon()), meaning(kind));
        }
        row(rows, new IconView("inferred"), "Inferred: others name it, its own start is in no log");
        return section("Programs", rows);
    }

    private static String meaning(ProcessKind kind) {
        return switch (kind) {
            case SHELL -> "A shell";
            case SCRIPT_HOST -> "Runs scripts";
            case BROWSER -> "A browser";
            case OFFICE -> "Office, mail, documents";
            case SYSTEM -> "A part of the system";
            case SERVICE -> "A service, or runs in the background";
            case TOOL -> "A tool of the system";
            case UNKNOWN -> "Any other program";
        };
    }

    private static VBox levels() {
        GridPane rows = new GridPane();
        Arrays.stream(Level.values()).sorted(Comparator.reverseOrder()).forEach(level -> {
            Label chip = new Label(Wording.level(level));
            chip.getStyleClass().add("level-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.pseudoClassStateChanged(PseudoClass.getPseudoClass(level.sigma()), true);
            row(rows, new HBox(4, new IconView(level.sigma()), chip), meaning(level));
        });
        return section("Findings", rows);
    }

    private static String meaning(Level level) {
        return switch (level) {
            case CRITICAL -> "Almost surely an attack";
            case HIGH -> "Hardly ever innocent: look at it first";
            case MEDIUM -> "Often innocent, worth a look in its lineage";
            case LOW -> "Of use beside others";
            case INFORMATIONAL -> "Says something, warns of nothing";
        };
    }

    private static VBox tree() {
        GridPane rows = new GridPane();
        row(rows, line("thread"), "The lineage of the finding that is selected");
        row(rows, line("guide"), "From a parent to its child");
        row(rows, styled("italics", "italic"), "Not logged itself: known from others");
        row(rows, styled("muted", "muted"), "Not found itself, but related to what was searched for");
        row(rows, styled("2 flagged", "legend-flagged"), "So many below it have findings");
        row(rows, styled("… 151 more", "legend-more"), "Left out by the search; a click or → shows them");
        row(rows, styled("T1218.011", "technique"), "A technique of ATT&CK");
        row(rows, styled("14 modules", "activity"), "What the process did, counted");
        row(rows, styled("text", "legend-marked"), "The characters that a rule matched");
        return section("In the tree and the details", rows);
    }

    private static VBox drawings() {
        GridPane rows = new GridPane();
        Line dashed = line("guide");
        dashed.getStyleClass().add("legend-dashed");
        row(rows, line("guide"), "Graph: started by it");
        row(rows, dashed, "Graph: joined beside the tree, or a box that was inferred");
        row(rows, styled("bar", "muted"), "Timeline: from start to end; an open end is not known");
        return section("In the graph and the timeline", rows);
    }

    private static Line line(String styleClass) {
        Line line = new Line(0, 0, LINE, 0);
        line.getStyleClass().addAll(styleClass.equals("thread") ? "thread" : "guide");
        line.pseudoClassStateChanged(PseudoClass.getPseudoClass("high"), styleClass.equals("thread"));
        return line;
    }

    private static Label styled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
