package pedigree.ui.workbench;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.stage.Stage;

import pedigree.job.Jobs;
import pedigree.ui.tree.ColumnsDialog;
import pedigree.ui.tree.ColumnsViewModel;

/** What opens above the window and closes again: settings, keys, the palette, hosts, sources … */
final class SheetsWindow implements Commands.Sheets {

    private final Stage stage;
    private final WorkbenchViewModel model;
    private final Jobs jobs;
    private final Appearance appearance;
    private final ColumnsViewModel columns;
    private final Supplier<Commands> commands;
    private Optional<PaletteViewModel> palette = Optional.empty();

    /** @param commands known when something is to be shown */
    SheetsWindow(Stage stage, WorkbenchViewModel model, Jobs jobs, Appearance appearance, Supplier<Commands> commands) {
        this.stage = stage;
        this.model = model;
        this.jobs = jobs;
        this.appearance = appearance;
        this.commands = commands;
        columns = new ColumnsViewModel(model.panes().tree(), jobs);
    }

    @Override
    public void settings() {
        new SettingsDialog(stage, appearance).show();
    }

    @Override
    public void showKeys() {
        new KeysDialog(stage, Keys.of(commands.get().all()), appearance.look()).show();
    }

    @Override
    public void showPalette() {
        PaletteViewModel all = palette.orElseGet(() -> new PaletteViewModel(commands.get().all()));
        palette = Optional.of(all);
        PaletteDialog dialog = new PaletteDialog(stage, all, appearance.look());
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(all::run));
        dialog.show();
    }

    @Override
    public void showAbout() {
        new AboutDialog(stage, appearance.look()).show();
    }

    @Override
    public void showLegend() {
        new LegendDialog(stage, appearance.look()).show();
    }

    @Override
    public void showHosts() {
        model.snapshot().get().ifPresent(snapshot -> {
            HostsDialog dialog = new HostsDialog(stage, new HostsViewModel(jobs, snapshot), appearance.look());
            dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(model::correct));
            dialog.show();
        });
    }

    @Override
    public void showUnreadable() {
        model.listUnreadable();
    }

    @Override
    public void setParent() {
        int child = model.panes().tree().selected().get();
        ParentDialog dialog = new ParentDialog(stage, model.parents());
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(chosen -> model.setParent(child, chosen.process(), dialog.reason())));
        dialog.show();
    }

    @Override
    public void chooseColumns() {
        new ColumnsDialog(stage, columns).show();
    }

    @Override
    public void showSources() {
        new SourcesDialog(stage, model.panes().sources()).show();
    }
}
