package pedigree.ui.details;

import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.store.Finding;
import pedigree.ui.style.IconView;
import pedigree.ui.style.Technique;
import pedigree.ui.style.Wording;

/** Why a process is flagged: the rule, what it looks for, the characters that matched, and the records that show it. */
final class FindingBoxView extends VBox {

    /** The box of a finding; {@code commandLine} is shown elsewhere with its marks, and not again here. */
    FindingBoxView(Flag flag, String commandLine, DetailsViewModel model) {
        super(6);
        Finding finding = flag.finding();
        getStyleClass().add("finding-box");
        Level level = finding.rule().level();
        pseudoClassStateChanged(PseudoClass.getPseudoClass(level.sigma()), true);
        String times = flag.count() == 1 ? "" : "  × " + Wording.number(flag.count());
        Label title = wrapped(finding.rule().title() + times, "finding-title");
        getChildren().addAll(new HBox(6, new IconView(level.sigma()), title), wrapped(finding.rule().description(), "finding-text-body"));
        addReasons(finding, commandLine);
        if (!finding.notEvaluated().isEmpty()) {
            getChildren().add(wrapped("Not logged, so an exception could not be checked: " + String.join(", ", finding.notEvaluated()), "italic"));
        }
        if (!finding.rule().falsePositives().isEmpty()) {
            getChildren().add(wrapped("May also be: " + finding.rule().falsePositives().stream().collect(Collectors.joining("; ")), "muted"));
        }
        flag.records().forEach(record -> getChildren().add(wrapped(record, "finding-record")));
        if (flag.count() > Flag.MOST) {
            getChildren().add(wrapped("and " + Wording.count(flag.count() - (long) Flag.MOST, "more record", "more records"), "finding-record"));
        }
        getChildren().add(foot(finding, model));
    }

    private void addReasons(Finding finding, String commandLine) {
        for (Finding.Why why : finding.why()) {
            if (!why.value().equals(commandLine)) {
                Label field = new Label(why.field());
                field.getStyleClass().add("muted");
                field.setTooltip(new Tooltip(FieldHelp.of(why.field())));
                MarkedTextView value = MarkedTextView.of(why.value(), why.matched());
                value.getStyleClass().setAll("marked-line");
                getChildren().add(new VBox(field, value));
            }
        }
    }

    private Node foot(Finding finding, DetailsViewModel model) {
        VBox foot = new VBox(4);
        finding.rule().tags().stream().flatMap(tag -> Wording.technique(tag).stream()).forEach(technique -> {
            Label chip = new Label(Technique.text(technique));
            chip.getStyleClass().add("technique");
            chip.setMinWidth(0);
            chip.setTooltip(new Tooltip(technique + ": " + Technique.meaning(technique)));
            foot.getChildren().add(chip);
        });
        Label rule = new Label(SafeText.of(finding.rule().kind().replace('_', ' ') + " rule by " + finding.rule().author()));
        rule.getStyleClass().add("muted");
        rule.setMinWidth(0);
        Hyperlink show = new Hyperlink("Show rule");
        show.getStyleClass().add("show-rule");
        show.setMinWidth(Region.USE_PREF_SIZE);
        HBox last = new HBox(6, rule, show);
        show.setOnAction(event -> model.readRule(finding.rule().id(), text -> {
            last.getChildren().remove(show);
            getChildren().add(new FoundTextView(text, "rule-text"));
        }));
        foot.getChildren().add(last);
        return foot;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(SafeText.of(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
