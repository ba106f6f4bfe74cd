package pedigree.ui.details;

import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.Level;
import pedigree.store.Finding;
import pedigree.ui.style.IconView;
import pedigree.ui.style.Wording;

/** Why a process is flagged: the rule, what it looks for, and the characters that matched. */
final class FindingBoxView {

    private FindingBoxView() {
    }

    /** The box of a finding; {@code commandLine} is shown elsewhere with its marks, and not again here. */
    static Node of(Finding finding, String commandLine) {
        VBox box = new VBox(6);
        box.getStyleClass().add("finding-box");
        Level level = finding.rule().level();
        box.pseudoClassStateChanged(PseudoClass.getPseudoClass(level.sigma()), true);
        Label title = wrapped(finding.rule().title(), "finding-title");
        box.getChildren().addAll(new HBox(6, new IconView(level.sigma()), title), wrapped(finding.rule().description(), "finding-text-body"));
        for (Finding.Why why : finding.why()) {
            if (!why.value().equals(commandLine)) {
                Label field = new Label(why.field());
                field.getStyleClass().add("muted");
                MarkedTextView value = MarkedTextView.of(why.value(), why.matched());
                value.getStyleClass().setAll("marked-line");
                box.getChildren().add(new VBox(field, value));
            }
        }
        if (!finding.notEvaluated().isEmpty()) {
            box.getChildren().add(wrapped("Not logged, so an exception could not be checked: " + String.join(", ", finding.notEvaluated()), "italic"));
        }
        if (!finding.rule().falsePositives().isEmpty()) {
            box.getChildren().add(wrapped("May also be: " + finding.rule().falsePositives().stream().collect(Collectors.joining("; ")), "muted"));
        }
        box.getChildren().add(foot(finding));
        return box;
    }

    private static Node foot(Finding finding) {
        FlowPane foot = new FlowPane(6, 4);
        finding.rule().tags().stream().flatMap(tag -> Wording.technique(tag).stream()).forEach(technique -> {
            Label chip = new Label(technique);
            chip.getStyleClass().add("technique");
            foot.getChildren().add(chip);
        });
        Label rule = new Label(finding.rule().kind().replace('_', ' ') + " rule by " + finding.rule().author());
        rule.getStyleClass().add("muted");
        foot.getChildren().add(rule);
        return foot;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
