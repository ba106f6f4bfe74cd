package pedigree.ui.details;

import java.util.function.IntConsumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.export.ProcessDetails;
import pedigree.store.StoredProcess;
import pedigree.ui.style.IconView;
import pedigree.ui.style.ProcessKind;
import pedigree.ui.style.Wording;

/** What stands above the details: the name of the process, its worst level, its PID, and the way from its root. */
final class HeadView extends VBox {

    private static final int LONGEST_PATH = 30;

    HeadView(ProcessDetails details, IntConsumer choose) {
        super(6, name(details), breadcrumb(details, choose));
    }

    /** What does not fit beside the name stands below it. */
    private static Node name(ProcessDetails details) {
        StoredProcess process = details.process();
        String name = process.image().isEmpty() ? "unknown" : process.imageName();
        Label title = new Label(SafeText.of(name));
        title.getStyleClass().add("details-title");
        title.setMinWidth(0);
        HBox named = new HBox(8, new IconView(process.inferred() ? "inferred" : ProcessKind.of(name).icon()), title);
        named.setAlignment(Pos.CENTER_LEFT);
        FlowPane line = new FlowPane(8, 4, named);
        line.setMinWidth(0); // else as wide as its widest child, and the whole pane with it
        line.setRowValignment(VPos.CENTER);
        named.maxWidthProperty().bind(line.widthProperty());
        details.findings().stream().map(finding -> finding.rule().level()).max(Level::compareTo).ifPresent(level -> line.getChildren().add(chip(level)));
        if (process.pid().isPresent()) {
            Label pid = new Label("PID " + process.pid().getAsLong());
            pid.getStyleClass().addAll("muted", "fixed");
            line.getChildren().add(pid);
        }
        return line;
    }

    static Label chip(Level level) {
        Label chip = new Label(Wording.level(level));
        chip.getStyleClass().add("level-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.pseudoClassStateChanged(PseudoClass.getPseudoClass(level.sigma()), true);
        return chip;
    }

    private static Node breadcrumb(ProcessDetails details, IntConsumer choose) {
        FlowPane path = new FlowPane(2, 0);
        path.setMinWidth(0);
        path.getStyleClass().add("breadcrumb");
        int left = Math.max(0, details.ancestors().size() - LONGEST_PATH); // a made-up lineage may be longer than any screen
        if (left > 0) {
            path.getChildren().add(muted(Wording.count(left, "more above", "more above") + " ›"));
        }
        for (StoredProcess ancestor : details.ancestors().subList(left, details.ancestors().size())) {
            Hyperlink link = new Hyperlink(SafeText.of(ancestor.image().isEmpty() ? "unknown" : ancestor.imageName()));
            link.pseudoClassStateChanged(PseudoClass.getPseudoClass("inferred"), ancestor.inferred());
            link.setOnAction(event -> choose.accept(ancestor.number()));
            link.maxWidthProperty().bind(path.widthProperty());
            path.getChildren().addAll(link, muted("›"));
        }
        Label last = new Label(SafeText.of(details.process().image().isEmpty() ? "unknown" : details.process().imageName()));
        last.getStyleClass().add("breadcrumb-last");
        path.getChildren().add(last);
        String remark = details.process().inferred() ? "· its own start is not in these logs"
                : details.process().carved() ? "· carved: no live record has it" : "";
        if (!remark.isEmpty()) {
            path.getChildren().add(muted(remark));
        }
        return path;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
