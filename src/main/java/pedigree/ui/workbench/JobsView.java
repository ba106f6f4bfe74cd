package pedigree.ui.workbench;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.ui.style.IconView;

/** Everything that is running, a row each: what, how far, how fast, how long still, and a button that cancels it. */
final class JobsView extends VBox {

    private final Consumer<Jobs.Running> cancel;

    JobsView(Consumer<Jobs.Running> cancel) {
        this.cancel = cancel;
        getStyleClass().add("jobs");
        setId("jobs");
    }

    /** Shows what runs now; rows are made anew only where other jobs run. */
    void show(List<Jobs.Running> running) {
        List<Row> rows = getChildren().stream().map(Row.class::cast).toList();
        if (!rows.stream().map(row -> row.job.progress()).toList().equals(running.stream().map(Jobs.Running::progress).toList())) {
            rows = running.stream().map(Row::new).toList();
            getChildren().setAll(rows);
        }
        rows.forEach(Row::look);
    }

    private final class Row extends VBox {

        private final Jobs.Running job;
        private final Label step = new Label();
        private final Label amount = new Label();
        private final ProgressBar bar = new ProgressBar(-1);

        Row(Jobs.Running job) {
            super(2);
            this.job = job;
            Label title = new Label(SafeText.of(job.title()));
            title.getStyleClass().add("job-title");
            Button stop = new Button("Cancel", new IconView("cancel"));
            stop.getStyleClass().add("flat-button");
            stop.setAccessibleText("Cancel: " + SafeText.of(job.title()));
            stop.setOnAction(event -> cancel.accept(job));
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            HBox line = new HBox(8, bar, stop);
            line.setAlignment(Pos.CENTER_LEFT);
            step.getStyleClass().add("muted");
            amount.getStyleClass().add("muted");
            getChildren().addAll(title, line, new HBox(12, step, amount));
            getStyleClass().add("job-row");
        }

        void look() {
            Progress.Snapshot now = job.progress().snapshot();
            step.setText(SafeText.of(now.step()));
            bar.setProgress(now.fraction());
            amount.setText(now.text());
        }
    }
}
