package pedigree.ui.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import pedigree.export.ProcessDetails;
import pedigree.investigation.RecordText;
import pedigree.store.Finding;
import pedigree.ui.style.Wording;

/** Everything about the selected process, from its lineage to its record, in sections that can be closed and stay so for the next one. */
public final class DetailsView extends ScrollPane {

    private final DetailsViewModel model;
    private final VBox content = new VBox();
    private final VBox record = new VBox();
    private final Set<String> folded = new HashSet<>();
    private Optional<ActivityView> activity = Optional.empty();
    private Optional<SameView> same = Optional.empty();
    private Optional<SurroundingsView> around = Optional.empty();

    /** Shows {@code model}. */
    public DetailsView(DetailsViewModel model) {
        this.model = model;
        setId("details");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        content.getStyleClass().add("details");
        model.sheet().addListener((property, old, sheet) -> show(sheet));
        model.record().addListener((property, old, read) -> showRecord(read));
        model.scripts().addListener((property, old, read) -> activity.ifPresent(view -> view.show(read)));
        model.others().addListener((property, old, read) -> same.ifPresent(view -> view.show(read)));
        model.surroundings().addListener((property, old, read) -> around.ifPresent(view -> view.show(read)));
        show(Optional.empty());
    }

    private void show(Optional<Sheet> shown) {
        setVvalue(0);
        if (shown.isEmpty()) {
            Label hint = new Label("Select a process to see everything that is known of it: in the tree, in any other pane, or by F8, which goes to the next finding.");
            hint.getStyleClass().addAll("muted", "details-hint");
            hint.setWrapText(true);
            content.getChildren().setAll(hint);
            return;
        }
        Sheet sheet = shown.get();
        List<Node> parts = new ArrayList<>();
        parts.add(new HeadView(sheet.details(), model::choose));
        addReasons(parts, sheet);
        parts.add(commandLine(sheet.details()));
        addFacts(parts, sheet);
        addLinks(parts, sheet.details());
        if (!sheet.details().types().isEmpty()) {
            activity = Optional.of(new ActivityView(sheet.details(), model));
            parts.add(new SectionView("ACTIVITY", folded, activity.get()));
        }
        parts.add(new SectionView("SOURCE RECORD", folded, source(sheet.details())));
        addOthers(parts, sheet);
        content.getChildren().setAll(parts);
    }

    private void addReasons(List<Node> parts, Sheet sheet) {
        if (!sheet.flags().isEmpty()) {
            VBox boxes = new VBox(8);
            sheet.flags().forEach(flag -> boxes.getChildren().add(new FindingBoxView(flag, sheet.details().process().field("CommandLine"), model)));
            parts.add(new SectionView("WHY IT IS FLAGGED", folded, boxes));
        }
    }

    private Node commandLine(ProcessDetails details) {
        String line = details.process().field("CommandLine");
        if (line.isEmpty()) {
            Label none = new Label("no command line was logged");
            none.getStyleClass().addAll("muted", "italic");
            return new SectionView("COMMAND LINE", folded, none);
        }
        List<Finding.Span> spans = details.findings().stream().flatMap(finding -> finding.why().stream())
                .filter(why -> why.value().equals(line)).flatMap(why -> why.matched().stream()).toList();
        MarkedTextView text = MarkedTextView.of(line, spans);
        VBox whole = line.length() <= MarkedText.LONGEST ? new VBox(text) : new VBox(text, FactsView.showAll(line, text));
        return new SectionView("COMMAND LINE", folded, whole, FactsView.copyButton(line));
    }

    /** The process and its program, then what sensors and the session say, then the rest. */
    private void addFacts(List<Node> parts, Sheet sheet) {
        List<Facts.Group> groups = new ArrayList<>(sheet.groups());
        int users = 0;
        while (users < groups.size() && !Set.of("Parent", "Ancestry", "Hashes", "Other fields").contains(groups.get(users).title())) {
            users++;
        }
        groups.add(users, sheet.session());
        groups.add(1, sheet.sensor());
        groups.removeIf(group -> group.facts().isEmpty());
        groups.forEach(group -> parts.add(FactsView.of(group, folded)));
        if (!sheet.grid().rows().isEmpty()) {
            parts.add(new SectionView("ITS RECORDS DISAGREE", folded, new WitnessGridView(sheet.grid())));
        }
    }

    private void addLinks(List<Node> parts, ProcessDetails details) {
        LinkView links = new LinkView(model::choose);
        details.link().ifPresent(link -> parts.add(new SectionView("HOW ITS PARENT WAS FOUND", folded, links.parent(link, details.rejected(), details.spoofingEvaluable()))));
        if (!details.neighbours().isEmpty()) {
            parts.add(new SectionView("BESIDE THE TREE", folded, links.neighbours(details)));
        }
    }

    /** What takes longer to read stands last, so that nothing moves when it comes. */
    private void addOthers(List<Node> parts, Sheet sheet) {
        same = Optional.empty();
        around = Optional.empty();
        if (!sheet.same().isEmpty()) {
            same = Optional.of(new SameView(sheet, model));
            parts.add(new SectionView("THE SAME ELSEWHERE IN THE CASE", folded, same.get()));
        }
        if (sheet.details().process().start().isPresent()) {
            around = Optional.of(new SurroundingsView(model));
            parts.add(new SectionView("ON THE HOST ± 15 MINUTES", folded, around.get()));
        }
    }

    private Node source(ProcessDetails details) {
        VBox lines = new VBox(4);
        if (details.records().isEmpty()) {
            lines.getChildren().add(LinkView.line("No record of its own; named by others"));
        }
        details.records().forEach(place -> lines.getChildren().add(LinkView.line(SessionFacts.place(place))));
        if (details.clockError() != 0) {
            lines.getChildren().add(LinkView.muted("The clock of its header is " + Wording.number(Math.abs(details.clockError()) / 10_000_000) + " s "
                    + (details.clockError() > 0 ? "ahead" : "behind") + "; times here are corrected."));
        }
        Hyperlink xml = new Hyperlink("Show the record");
        xml.setId("show-xml");
        xml.setOnAction(event -> model.readRecord());
        record.getChildren().setAll(xml);
        lines.getChildren().add(record);
        return lines;
    }

    private void showRecord(Optional<RecordText> read) {
        read.ifPresent(text -> {
            record.getChildren().clear();
            if (!text.remark().isEmpty()) {
                Label remark = LinkView.line(text.remark());
                remark.getStyleClass().add("italic");
                record.getChildren().add(remark);
            }
            record.getChildren().add(new FoundTextView(text.text(), "record-xml"));
        });
    }
}
