package pedigree.ui.details;

import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.ActivityKind;
import pedigree.event.SafeText;
import pedigree.export.ProcessDetails;
import pedigree.export.ScriptBlock;
import pedigree.export.ScriptBlocks;
import pedigree.store.ActivityCount;
import pedigree.ui.style.Wording;

/** What the selected process did and suffered: by kind with its first and last time, by record, and the script blocks where they are asked for. */
final class ActivityView extends VBox {

    private static final int YEAR = 5; // what of a time is left out: the year before it,
    private static final int SECONDS = 19; // and what is finer than a second
    private static final int DAY = 6;

    private final VBox scripts = new VBox(6);

    ActivityView(ProcessDetails details, DetailsViewModel model) {
        super(8);
        if (!details.activity().isEmpty()) {
            getChildren().add(kinds(details));
        }
        getChildren().add(types(details));
        if (details.activity().stream().anyMatch(count -> count.kind() == ActivityKind.SCRIPT)) {
            Hyperlink show = new Hyperlink("Show its script blocks");
            show.setId("show-scripts");
            show.setOnAction(event -> model.readScripts());
            scripts.getChildren().setAll(show);
            getChildren().add(scripts);
        }
    }

    private static Node kinds(ProcessDetails details) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (int row = 0; row < details.activity().size(); row++) {
            ActivityCount count = details.activity().get(row);
            Label number = label(String.format(Locale.ROOT, "%,d", count.count()), "fixed");
            Label times = label(times(count), "muted");
            times.setWrapText(true);
            times.setTooltip(exact(count));
            grid.addRow(row, label(name(count.kind()), "activity"), number, times);
            GridPane.setMargin(number, new Insets(0, 8, 0, 8));
        }
        return grid;
    }

    private static String name(ActivityKind kind) {
        return kind == ActivityKind.DNS || kind == ActivityKind.WMI ? kind.name() : Wording.sentence(kind.text());
    }

    /** To the second, and a day once where both are of it: there is little room. */
    static String times(ActivityCount count) {
        String suffered = count.suffered() == 0 ? "" : count.suffered() == count.count() ? "suffered, " : String.format(Locale.ROOT, "%,d suffered, ", count.suffered());
        if (count.first().isEmpty()) {
            return suffered + "at unknown times";
        }
        String first = Wording.time(count.first().get()).substring(YEAR, SECONDS);
        String last = Wording.time(count.last().orElseThrow()).substring(YEAR, SECONDS);
        boolean isOneDay = first.substring(0, DAY).equals(last.substring(0, DAY));
        return suffered + (first.equals(last) ? first : first + " – " + (isOneDay ? last.substring(DAY) : last));
    }

    private static Tooltip exact(ActivityCount count) {
        return new Tooltip(count.first().map(Wording::time).orElse("") + " – " + count.last().map(Wording::time).orElse(""));
    }

    private static Label label(String text, String style) {
        Label label = new Label(SafeText.of(text));
        label.getStyleClass().add(style);
        label.setMinWidth(style.equals("muted") ? 0 : Region.USE_PREF_SIZE);
        return label;
    }

    private static Node types(ProcessDetails details) {
        FlowPane counts = new FlowPane(6, 6);
        counts.setMinWidth(0);
        details.types().forEach((type, count) -> counts.getChildren().add(label(count + " × " + ActivityName.of(type), "activity")));
        return counts;
    }

    /** Shows the script blocks, once they were read. */
    void show(Optional<ScriptBlocks> read) {
        if (read.isEmpty()) {
            return;
        }
        scripts.getChildren().clear();
        for (ScriptBlock block : ScriptText.shown(read.get())) {
            Label head = label(ScriptText.head(block), "muted");
            head.setWrapText(true);
            scripts.getChildren().addAll(head, new FoundTextView(ScriptText.of(block), block.text(), "script-block"));
        }
        String rest = ScriptText.rest(read.get());
        if (!rest.isEmpty()) {
            scripts.getChildren().add(label(rest, "muted"));
        }
    }
}
