package pedigree.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.export.ProcessDetails;
import pedigree.investigation.RecordText;
import pedigree.store.Disagreement;
import pedigree.store.Finding;
import pedigree.store.Link;
import pedigree.store.StoredProcess;
import pedigree.ui.style.IconView;
import pedigree.ui.style.ProcessKind;
import pedigree.ui.style.Wording;

/** Everything about the selected process, from its lineage to its record. */
public final class DetailsView extends ScrollPane {

    private static final int LONGEST_PATH = 30;

    private final DetailsViewModel model;
    private final VBox content = new VBox();
    private final VBox record = new VBox();
    private Optional<ActivityView> activity = Optional.empty();

    /** Shows {@code model}. */
    public DetailsView(DetailsViewModel model) {
        this.model = model;
        setId("details");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        content.getStyleClass().add("details");
        model.details().addListener((property, old, details) -> show(details));
        model.record().addListener((property, old, read) -> showRecord(read));
        model.scripts().addListener((property, old, read) -> activity.ifPresent(view -> view.show(read)));
        show(Optional.empty());
    }

    private void show(Optional<ProcessDetails> shown) {
        setVvalue(0);
        if (shown.isEmpty()) {
            Label hint = new Label("Select a process to see everything that is known of it.");
            hint.getStyleClass().addAll("muted", "details-hint");
            hint.setWrapText(true);
            content.getChildren().setAll(hint);
            return;
        }
        ProcessDetails details = shown.get();
        List<Node> parts = new ArrayList<>();
        parts.add(new VBox(6, head(details), breadcrumb(details)));
        if (!details.findings().isEmpty()) {
            VBox boxes = new VBox(8);
            details.findings().forEach(finding -> boxes.getChildren().add(FindingBoxView.of(finding, details.process().field("CommandLine"))));
            parts.add(FactsView.section("WHY IT IS FLAGGED", boxes));
        }
        parts.add(commandLine(details));
        Facts.of(details).forEach(group -> parts.add(FactsView.of(group)));
        if (!details.disagreements().isEmpty()) {
            parts.add(disagreements(details));
        }
        details.link().ifPresent(link -> parts.add(link(link, details.rejected(), details.spoofingEvaluable())));
        if (!details.neighbours().isEmpty()) {
            parts.add(neighbours(details));
        }
        if (!details.types().isEmpty()) {
            activity = Optional.of(new ActivityView(details, model));
            parts.add(FactsView.section("ACTIVITY", activity.get()));
        }
        parts.add(source(details));
        content.getChildren().setAll(parts);
    }

    private static Node head(ProcessDetails details) {
        StoredProcess process = details.process();
        String name = process.image().isEmpty() ? "unknown" : process.imageName();
        Label title = new Label(SafeText.of(name));
        title.getStyleClass().add("details-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label pid = new Label(process.pid().isPresent() ? "PID " + process.pid().getAsLong() : "");
        pid.getStyleClass().addAll("muted", "fixed");
        pid.setMinWidth(Region.USE_PREF_SIZE);
        HBox named = new HBox(8, new IconView(process.inferred() ? "inferred" : ProcessKind.of(name).icon()), title);
        named.setAlignment(Pos.CENTER_LEFT);
        HBox marks = new HBox(8, pid); // below the name, which would have no room beside them
        marks.setAlignment(Pos.CENTER_LEFT);
        details.findings().stream().map(finding -> finding.rule().level()).max(Level::compareTo).ifPresent(level -> marks.getChildren().add(0, chip(level)));
        return new VBox(4, named, marks);
    }

    static Label chip(Level level) {
        Label chip = new Label(Wording.level(level));
        chip.getStyleClass().add("level-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.pseudoClassStateChanged(PseudoClass.getPseudoClass(level.sigma()), true);
        return chip;
    }

    private Node breadcrumb(ProcessDetails details) {
        FlowPane path = new FlowPane(2, 0);
        path.getStyleClass().add("breadcrumb");
        int left = Math.max(0, details.ancestors().size() - LONGEST_PATH); // a made-up lineage may be longer than any screen
        if (left > 0) {
            path.getChildren().add(line(Wording.count(left, "more above", "more above") + " ›"));
        }
        for (StoredProcess ancestor : details.ancestors().subList(left, details.ancestors().size())) {
            Hyperlink link = new Hyperlink(SafeText.of(ancestor.image().isEmpty() ? "unknown" : ancestor.imageName()));
            link.pseudoClassStateChanged(PseudoClass.getPseudoClass("inferred"), ancestor.inferred());
            link.setOnAction(event -> model.choose(ancestor.number()));
            Label separator = new Label("›");
            separator.getStyleClass().add("muted");
            path.getChildren().addAll(link, separator);
        }
        Label last = new Label(SafeText.of(details.process().imageName()));
        last.getStyleClass().add("breadcrumb-last");
        path.getChildren().add(last);
        String remark = details.process().inferred() ? "· its own start is not in these logs"
                : details.process().carved() ? "· carved: no live record has it" : "";
        if (!remark.isEmpty()) {
            Label label = new Label(remark);
            label.getStyleClass().add("muted");
            path.getChildren().add(label);
        }
        return path;
    }

    private static Node commandLine(ProcessDetails details) {
        String line = details.process().field("CommandLine");
        if (line.isEmpty()) {
            Label none = new Label("no command line was logged");
            none.getStyleClass().addAll("muted", "italic");
            return FactsView.section("COMMAND LINE", none);
        }
        List<Finding.Span> spans = details.findings().stream().flatMap(finding -> finding.why().stream())
                .filter(why -> why.value().equals(line)).flatMap(why -> why.matched().stream()).toList();
        return FactsView.section("COMMAND LINE", line, MarkedTextView.of(line, spans));
    }

    /** What its records say differently. */
    private static Node disagreements(ProcessDetails details) {
        VBox lines = new VBox(4);
        for (Disagreement disagreement : details.disagreements()) {
            lines.getChildren().add(line(disagreement.field()));
            disagreement.values().forEach(said -> {
                Label value = line(ActivityName.of(said.event()) + ": " + said.value());
                value.getStyleClass().add("muted");
                lines.getChildren().add(value);
            });
        }
        return FactsView.section("ITS RECORDS DISAGREE", lines);
    }

    private Node link(Link link, List<StoredProcess> rejected, boolean spoofingEvaluable) {
        VBox lines = new VBox(4);
        lines.getChildren().add(line(confidence(link) + ": " + link.reason()));
        for (int i = 0; i < rejected.size(); i++) {
            StoredProcess process = rejected.get(i);
            Hyperlink other = new Hyperlink(SafeText.of(named(process)));
            other.setOnAction(event -> model.choose(process.number()));
            HBox refused = new HBox(4, new Label("Refused"), other);
            refused.setAlignment(Pos.BASELINE_LEFT);
            Label why = line(Wording.sentence(link.rejected().get(i).reason()));
            why.getStyleClass().add("muted");
            lines.getChildren().addAll(refused, why);
        }
        if (!spoofingEvaluable) {
            Label remark = line("Whether it is made up cannot be told: no record of this host tells which process opened which.");
            remark.getStyleClass().add("muted");
            lines.getChildren().add(remark);
        }
        return FactsView.section("HOW ITS PARENT WAS FOUND", lines);
    }

    private static String named(StoredProcess process) {
        String pid = process.pid().isPresent() ? " (" + process.pid().getAsLong() + ")" : "";
        return (process.image().isEmpty() ? "unknown" : process.imageName()) + pid;
    }

    /** What joins it to others beside the tree: as it was asked for, or really done. */
    private Node neighbours(ProcessDetails details) {
        VBox lines = new VBox(4);
        details.neighbours().stream().limit(LONGEST_PATH).forEach(neighbour -> {
            StoredProcess process = neighbour.process();
            Hyperlink other = new Hyperlink(SafeText.of(named(process)));
            other.setOnAction(event -> model.choose(process.number()));
            HBox line = new HBox(4, new Label(Wording.sentence(neighbour.text())), other);
            line.setAlignment(Pos.BASELINE_LEFT);
            Label why = line(Wording.sentence(neighbour.edge().confidence().text()) + ": " + neighbour.edge().reason());
            why.getStyleClass().add("muted");
            lines.getChildren().addAll(line, why);
        });
        int left = details.more() + Math.max(0, details.neighbours().size() - LONGEST_PATH);
        if (left > 0) {
            lines.getChildren().add(line(Wording.count(left, "more", "more")));
        }
        return FactsView.section("BESIDE THE TREE", lines);
    }

    private static String confidence(Link link) {
        return switch (link.confidence()) {
            case CERTAIN -> "Certain";
            case LIKELY -> "Likely";
            case POSSIBLE -> "Possible";
        };
    }

    private static Label line(String text) {
        Label label = new Label(SafeText.of(text));
        label.setWrapText(true);
        return label;
    }

    private Node source(ProcessDetails details) {
        VBox lines = new VBox(4);
        if (details.records().isEmpty()) {
            lines.getChildren().add(line("No record of its own; named by others"));
        }
        details.records().forEach(place -> lines.getChildren().add(line("%s · record %s · %s, position %,d".formatted(
                ActivityName.of(place.type()), place.recordId().isPresent() ? place.recordId().getAsLong() : "–", place.file(), place.position()))));
        Hyperlink xml = new Hyperlink("Show the record as XML");
        xml.setId("show-xml");
        xml.setOnAction(event -> model.readRecord());
        record.getChildren().setAll(xml);
        lines.getChildren().add(record);
        return FactsView.section("SOURCE RECORD", lines);
    }

    private void showRecord(Optional<RecordText> read) {
        read.ifPresent(text -> {
            record.getChildren().clear();
            if (!text.remark().isEmpty()) {
                Label remark = line(text.remark());
                remark.getStyleClass().add("italic");
                record.getChildren().add(remark);
            }
            record.getChildren().add(FactsView.copyable(text.text(), new XmlBoxView(text.text())));
        });
    }
}
