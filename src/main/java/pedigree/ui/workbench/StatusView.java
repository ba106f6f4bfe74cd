package pedigree.ui.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.PopOver;

import pedigree.event.SafeText;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.store.Source;
import pedigree.ui.style.IconView;
import pedigree.ui.style.Wording;

/** The line at the bottom: what is in the case, and what is running, looked at ten times a second. */
final class StatusView extends HBox {

    private static final long LOOK_EVERY = 100_000_000;
    private static final long SHOWN_AFTER = 300_000_000;

    private final Jobs jobs;
    private final HBox job = new HBox(8);
    private final Label step = new Label();
    private final Label amount = new Label();
    private final ProgressBar bar = new ProgressBar(-1);
    private final Hyperlink all = new Hyperlink();
    private final JobsView rows;
    private final PopOver popOver;
    private final Map<Progress, Long> since = new HashMap<>(); // when each job was seen first

    StatusView(WorkbenchViewModel model, Commands commands, Jobs jobs) {
        this.jobs = jobs;
        getStyleClass().add("status");
        setId("status");
        Hyperlink sources = new Hyperlink();
        sources.setId("status-sources");
        sources.setVisible(false);
        sources.setMinWidth(USE_PREF_SIZE);
        sources.setTooltip(new Tooltip("Where the events come from, and what each source lacks"));
        sources.setOnAction(event -> commands.command("sources").action().run());
        Label warning = new Label();
        warning.setId("status-warning");
        warning.getStyleClass().add("muted");
        warning.textProperty().bind(model.panes().sources().warning());
        warning.setTooltip(new Tooltip());
        warning.getTooltip().textProperty().bind(warning.textProperty());
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        Label counts = new Label();
        counts.setMinWidth(USE_PREF_SIZE); // a job's step and the remarks are cut first
        counts.setId("status-counts");
        Hyperlink unreadable = new Hyperlink();
        unreadable.setId("status-unreadable");
        unreadable.setManaged(false);
        unreadable.setTooltip(new Tooltip("Pieces of the sources that could not be read: a click lists them"));
        unreadable.setOnAction(event -> commands.command("unreadable").action().run());
        model.snapshot().addListener((property, old, snapshot) -> snapshot.ifPresent(now -> {
            sources.setText(sources(now));
            sources.setVisible(true);
            counts.setText(text(now));
            unreadable.setText(Wording.count(now.unreadable(), "unreadable record", "unreadable records"));
            unreadable.setManaged(now.unreadable() > 0);
            unreadable.setVisible(now.unreadable() > 0);
        }));
        unreadable.setVisible(false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = new Button("Cancel", new IconView("cancel"));
        cancel.setId("cancel");
        cancel.getStyleClass().add("flat-button");
        cancel.setOnAction(event -> model.cancel());
        bar.setPrefWidth(140);
        for (Region whole : List.of(bar, amount, all, cancel)) {
            whole.setMinWidth(USE_PREF_SIZE); // of a long line, the step is cut
        }
        rows = new JobsView(model::cancel);
        popOver = new PopOver(rows);
        popOver.setTitle("Running");
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        all.setId("status-jobs");
        all.setOnAction(event -> popOver.show(all));
        all.setTooltip(new Tooltip("What is running, each with its amount and a way to cancel it"));
        job.getStyleClass().add("job");
        job.getChildren().addAll(step, bar, amount, all, cancel);
        job.setVisible(false);
        getChildren().addAll(sources, warning, counts, unreadable, space, job);
        new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (now - last >= LOOK_EVERY) {
                    last = now;
                    look(now);
                }
            }
        }.start();
    }

    private static String sources(Snapshot now) {
        return Wording.count(now.sources().stream().filter(source -> source.outcome() == Source.Outcome.READ).count(), "source", "sources");
    }

    private static String text(Snapshot now) {
        long carved = now.sources().stream().mapToLong(Source::carved).sum();
        return List.of(
                Wording.count(now.tree().size() - now.inferred(), "process", "processes") + " and " + String.format(Locale.ROOT, "%,d", now.inferred()) + " inferred",
                Wording.count(now.events(), "event", "events") + (carved > 0 ? String.format(Locale.ROOT, ", %,d of them carved", carved) : ""),
                Wording.count(now.findings().size(), "finding", "findings")).stream().collect(Collectors.joining("      "));
    }

    private void look(long now) {
        List<Jobs.Running> running = jobs.running();
        since.keySet().retainAll(running.stream().map(Jobs.Running::progress).toList());
        running.forEach(each -> since.putIfAbsent(each.progress(), now));
        List<Jobs.Running> shown = running.stream().filter(each -> now - since.get(each.progress()) > SHOWN_AFTER).toList();
        job.setVisible(!shown.isEmpty());
        if (!shown.isEmpty()) {
            show(shown.get(0));
            all.setText(shown.size() == 1 ? "Details" : "All " + shown.size());
        } else if (popOver.isShowing()) {
            popOver.hide();
        }
        if (popOver.isShowing()) {
            rows.show(shown);
        }
    }

    private void show(Jobs.Running first) {
        Progress.Snapshot progress = first.progress().snapshot();
        step.setText(progress.step().isEmpty() ? first.title() : SafeText.of(progress.step()));
        bar.setProgress(progress.fraction());
        amount.setText(progress.text());
    }
}
