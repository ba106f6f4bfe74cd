package pedigree.ui.workbench;

import java.util.List;
import java.util.Locale;
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
    private String running = "";
    private long since;

    StatusView(WorkbenchViewModel model, Commands commands, Jobs jobs) {
        this.jobs = jobs;
        getStyleClass().add("status");
        setId("status");
        Hyperlink sources = new Hyperlink();
        sources.setId("status-sources");
        sources.setVisible(false);
        sources.setOnAction(event -> commands.command("sources").action().run());
        Label warning = new Label();
        warning.setId("status-warning");
        warning.getStyleClass().add("muted");
        warning.textProperty().bind(model.panes().sources().warning());
        warning.setTooltip(new Tooltip());
        warning.getTooltip().textProperty().bind(warning.textProperty());
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        Label counts = new Label();
        counts.setId("status-counts");
        Hyperlink unreadable = new Hyperlink();
        unreadable.setId("status-unreadable");
        unreadable.setManaged(false);
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
        job.getStyleClass().add("job");
        job.getChildren().addAll(step, bar, amount, cancel);
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
        List<Jobs.Running> all = jobs.running();
        String title = all.isEmpty() ? "" : all.get(0).title();
        if (!title.equals(running)) {
            running = title;
            since = now;
        }
        boolean shown = !title.isEmpty() && now - since > SHOWN_AFTER;
        job.setVisible(shown);
        if (shown) {
            show(all.get(0));
        }
    }

    private void show(Jobs.Running first) {
        Progress.Snapshot progress = first.progress().snapshot();
        step.setText(progress.step().isEmpty() ? first.title() : SafeText.of(progress.step()));
        bar.setProgress(progress.fraction());
        amount.setText(progress.text());
    }
}
