package pedigree.ui.details;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.export.ProcessDetails;
import pedigree.store.Link;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/** How the parent of a process was found, and what joins it to others beside the tree; each with its reason. */
final class LinkView {

    private static final int MOST = 30;
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)Z");

    private final IntConsumer choose;

    LinkView(IntConsumer choose) {
        this.choose = choose;
    }

    /** How the parent was found, and which others were not taken for it. */
    VBox parent(Link link, List<StoredProcess> rejected, boolean spoofingEvaluable) {
        VBox lines = new VBox(4);
        lines.getChildren().add(line(confidence(link) + ": " + link.reason()));
        for (int i = 0; i < rejected.size(); i++) {
            StoredProcess process = rejected.get(i);
            HBox refused = new HBox(4, new Label("Refused"), process(process));
            refused.setAlignment(Pos.BASELINE_LEFT);
            lines.getChildren().addAll(refused, muted(Wording.sentence(link.rejected().get(i).reason())));
        }
        if (!spoofingEvaluable) {
            lines.getChildren().add(muted("Whether it is made up cannot be told: no record of this host tells which process opened which."));
        }
        return lines;
    }

    /** What joins it to others beside the tree: as it was asked for, or really done. */
    VBox neighbours(ProcessDetails details) {
        VBox lines = new VBox(4);
        details.neighbours().stream().limit(MOST).forEach(neighbour -> {
            HBox line = new HBox(4, new Label(Wording.sentence(neighbour.text())), process(neighbour.process()));
            line.setAlignment(Pos.BASELINE_LEFT);
            lines.getChildren().addAll(line, muted(Wording.sentence(neighbour.edge().confidence().text()) + ": " + neighbour.edge().reason()));
        });
        int left = details.more() + Math.max(0, details.neighbours().size() - MOST);
        if (left > 0) {
            lines.getChildren().add(line(Wording.count(left, "more", "more")));
        }
        return lines;
    }

    private Hyperlink process(StoredProcess process) {
        Hyperlink link = new Hyperlink(SafeText.of(named(process)));
        link.setOnAction(event -> choose.accept(process.number()));
        return link;
    }

    private static String named(StoredProcess process) {
        String pid = process.pid().isPresent() ? " (" + process.pid().getAsLong() + ")" : "";
        return (process.image().isEmpty() ? "unknown" : process.imageName()) + pid;
    }

    private static String confidence(Link link) {
        return switch (link.confidence()) {
            case CERTAIN -> "Certain";
            case LIKELY -> "Likely";
            case POSSIBLE -> "Possible";
        };
    }

    /** A text that breaks into lines; its times as they stand everywhere else. */
    static Label line(String text) {
        Label label = new Label(SafeText.of(times(text)));
        label.setWrapText(true);
        return label;
    }

    /** Times such as {@code 2026-03-02T09:41:53Z} as {@code 2026-03-02 09:41:53}. */
    static String times(String text) {
        return ISO.matcher(text).replaceAll("$1 $2");
    }

    static Label muted(String text) {
        Label label = line(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
