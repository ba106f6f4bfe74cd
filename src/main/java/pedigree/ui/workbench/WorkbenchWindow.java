package pedigree.ui.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

import pedigree.event.SafeText;
import pedigree.export.FindingExport;
import pedigree.job.Jobs;
import pedigree.ui.details.DetailsView;
import pedigree.ui.events.EventsView;
import pedigree.ui.findings.FindingsView;
import pedigree.ui.graph.GraphView;
import pedigree.ui.histogram.HistogramView;
import pedigree.ui.search.SearchView;
import pedigree.ui.stack.StackView;
import pedigree.ui.style.Look;
import pedigree.ui.style.Theme;
import pedigree.ui.timeline.TimelineView;
import pedigree.ui.tree.ColumnsDialog;
import pedigree.ui.tree.ColumnsViewModel;
import pedigree.ui.tree.ProcessTreeView;

/** The window: menus, search, the three panes, the status line. */
final class WorkbenchWindow implements Commands.Actions {

    private static final String SAMPLES = "samples";
    private static final double SMALLEST_WIDTH = 900;
    private static final double SMALLEST_HEIGHT = 560;

    private final Stage stage;
    private final WorkbenchViewModel model;
    private final Path settingsFile;
    private final Commands commands;
    private final CommandsView controls;
    private final SearchView search;
    private final ProcessTreeView tree;
    private final ColumnsViewModel columns;
    private final DetailsView details;
    private final NotificationPane notifications = new NotificationPane();
    private final StackPane centre = new StackPane();
    private final Tables tables;
    private final SplitPane panes;
    private final Look look = new Look();
    private final CentreView inner;
    private final FindingsView findings;
    private final BorderPane middle = new BorderPane();
    private Settings settings;

    WorkbenchWindow(Stage stage, WorkbenchViewModel model, Jobs jobs, Path settingsFile) {
        this.stage = stage;
        this.model = model;
        this.settingsFile = settingsFile;
        settings = Settings.read(settingsFile);
        tables = new Tables(stage, jobs, (files, options) -> {
            notifications.hide();
            model.open(files, options);
        });
        columns = new ColumnsViewModel(model.panes().tree(), jobs);
        commands = new Commands(model, this);
        controls = new CommandsView(commands);
        search = new SearchView(model.panes().search());
        model.panes().search().remember(settings.searches(), all -> remember(now -> now.withSearches(all)));
        model.panes().tree().show(settings.columns());
        tree = new ProcessTreeView(model.panes().tree(), look);
        details = new DetailsView(model.panes().details());
        tree.setMenu(controls.menu("parent", "details", "set-parent", "copy"));
        tree.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
        findings = new FindingsView(model.panes().findings());
        inner = new CentreView(model.centre(), parts());
        middle.setCenter(inner);
        SplitPane.setResizableWithParent(findings, false);
        SplitPane.setResizableWithParent(details, false);
        panes = new SplitPane();
        arrange();
        Node histogram = new HistogramView(model.panes().histogram(), look);
        histogram.visibleProperty().bind(model.centre().histogram().and(model.isOpen()));
        histogram.managedProperty().bind(histogram.visibleProperty());
        model.centre().findings().addListener((property, old, now) -> arrange());
        model.centre().details().addListener((property, old, now) -> arrange());
        BorderPane root = new BorderPane(centre);
        root.setTop(new VBox(controls.menus(), toolbar(), histogram));
        root.setBottom(new StatusView(model, commands, jobs));
        root.getStyleClass().add("workbench");
        root.setOnDragOver(WorkbenchWindow::dragOver);
        root.setOnDragDropped(this::dropped);
        notifications.setContent(root);
        stage.setScene(new Scene(notifications));
        stage.setTitle("Pedigree");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        resize();
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
            stage.getIcons().add(new Image(WorkbenchWindow.class.getResource("/pedigree/icons/app-" + size + ".png").toExternalForm()));
        }
        show(Theme.of(settings.theme()).orElse(Theme.LIGHT));
        centre.getChildren().setAll(new WelcomeView(commands, settings.recent(), file -> open(List.of(file))));
        model.snapshot().addListener((property, old, snapshot) -> opened());
        model.problems().addListener((property, old, lines) -> tell(lines));
        model.locked().addListener((property, old, locked) -> locked.ifPresent(archives -> Platform.runLater(() -> ask(archives))));
        stage.setOnHidden(event -> remember(now -> now.withSize(stage.getWidth(), stage.getHeight()).withColumns(model.panes().tree().columns().get())));
    }

    private HBox toolbar() {
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(8, controls.button("open", "Open…"), controls.button("export", "Export…"), search, controls.button("previous-finding", ""),
                controls.button("next-finding", ""), controls.button("theme", ""));
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    /** The panes that may stand in the centre. */
    private List<Part> parts() {
        Panes all = model.panes();
        GraphView graph = new GraphView(all.graph(), look);
        TimelineView timeline = new TimelineView(all.timeline(), look);
        EventsView events = new EventsView(all.events(), look);
        StackView stack = new StackView(all.stack(), look);
        return List.of(
                new Part(Pane.TREE, treeAndHint(), Optional.empty(), new SimpleBooleanProperty(), tree::focus),
                new Part(Pane.GRAPH, graph, Optional.empty(), all.graph().shown(), graph::focus),
                new Part(Pane.TIMELINE, timeline, Optional.empty(), all.timeline().shown(), timeline::focus),
                new Part(Pane.EVENTS, events, Optional.empty(), all.events().shown(), events::focus),
                new Part(Pane.STACK, stack, Optional.empty(), all.stack().shown(), stack::focus));
    }

    /** Puts the panes at the sides beside the centre, as far as they are to be seen. */
    private void arrange() {
        List<Node> shown = new ArrayList<>(List.of(middle));
        if (model.centre().findings().get()) {
            shown.add(0, findings);
        }
        if (model.centre().details().get()) {
            shown.add(details);
        }
        panes.getItems().setAll(shown);
        if (shown.size() == 3) {
            panes.setDividerPositions(0.19, 0.76);
        } else if (shown.size() == 2) {
            panes.setDividerPositions(shown.get(0) == findings ? 0.19 : 0.76);
        }
    }

    private void opened() {
        centre.getChildren().setAll(panes);
        stage.setTitle(SafeText.of(model.title()) + " — Pedigree");
        Platform.runLater(() -> { // when every pane shows the case
            panes.applyCss(); // puts them into the scene, so that one can have the keyboard
            inner.focus(model.centre().upper().get());
        });
    }

    /** The tree; in its place, where a search found nothing, how to get it back. */
    private StackPane treeAndHint() {
        Label none = new Label();
        Button clear = new Button("Clear the search");
        clear.setOnAction(event -> model.panes().search().clear());
        VBox hint = new VBox(8, none, clear);
        hint.getStyleClass().add("nothing-found");
        hint.setVisible(false);
        model.panes().search().found().addListener((property, old, found) -> {
            boolean nothing = found.isPresent() && found.get().whole() && found.get().matching().isEmpty();
            none.setText("0 of " + model.snapshot().get().map(now -> now.tree().size()).orElse(0) + " match");
            hint.setVisible(nothing);
            tree.setVisible(!nothing);
        });
        return new StackPane(tree, hint);
    }

    /** A letter typed into the tree begins a search; its own keys, blank and backspace, do not. */
    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (!event.isShortcutDown() && !event.isAltDown() && !text.isBlank() && !Character.isISOControl(text.charAt(0))) {
            search.begin(text);
            event.consume();
        }
    }

    private void entered(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            details();
            event.consume();
        }
    }

    private void tell(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.size() == 1) {
            notifications.getActions().setAll(model.strange().map(file -> new Action("Open with a mapping…", event -> tables.ask(file))).stream().toList());
            notifications.setText(SafeText.of(lines.get(0)));
            notifications.show();
        } else {
            new TextDialog(stage, "Not everything could be read", String.join("\n", lines.stream().map(SafeText::of).toList())).show();
        }
    }

    /** Tells of a job that failed: what, and why. */
    void failed(Jobs.JobFailure failure) {
        model.failed();
        String reason = failure.cause().getMessage() == null ? failure.cause().getClass().getSimpleName() : failure.cause().getMessage();
        notifications.setText(SafeText.of(failure.title() + " failed. " + reason));
        notifications.show();
    }

    void show() {
        stage.show();
        Platform.runLater(this::resize); // some window managers open a window at its smallest size, whatever was asked for
    }

    private void resize() {
        stage.setWidth(Math.max(SMALLEST_WIDTH, settings.width()));
        stage.setHeight(Math.max(SMALLEST_HEIGHT, settings.height()));
    }

    void open(List<Path> files) {
        remember(now -> now.withRecent(files.get(0).toAbsolutePath().toString()));
        model.open(files);
    }

    private void remember(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        try {
            settings.write(settingsFile);
        } catch (IOException e) {
            notifications.setText("Settings could not be written: " + e.getMessage());
            notifications.show();
        }
    }

    private void show(Theme theme) {
        look.theme().set(theme);
        Application.setUserAgentStylesheet(theme.base());
        stage.getScene().getStylesheets().setAll(theme.sheets());
    }

    private static void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = paths(event.getDragboard().getFiles());
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        openChosen(files);
    }

    @Override
    public void open() {
        FileChooser chooser = chooser("Open logs or a case");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("Logs, archives and cases", "*.evtx", "*.zip", "*.7z", "*.gz", "*.tgz", "*.tar", "*.bz2", "*.xz", "*.zst", "*.pedigree"),
                new FileChooser.ExtensionFilter("All files", "*"));
        openChosen(paths(chooser.showOpenMultipleDialog(stage)));
    }

    private void openChosen(List<Path> files) {
        if (!files.isEmpty()) {
            open(files);
        }
    }

    @Override
    public void openWithOptions() {
        OptionsDialog dialog = new OptionsDialog(stage, () -> paths(chooser("Open logs, or any files").showOpenMultipleDialog(stage)), this::chosenFolder);
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(chosen -> {
            remember(now -> now.withRecent(chosen.files().get(0).toAbsolutePath().toString()));
            model.open(chosen.files(), chosen.options());
        }));
        dialog.show();
    }

    private static List<Path> paths(List<File> files) {
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    private List<Path> chosenFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of logs");
        return Optional.ofNullable(chooser.showDialog(stage)).map(folder -> List.of(folder.toPath())).orElse(List.of());
    }

    /** Asks for the password of what is encrypted. */
    private void ask(WorkbenchViewModel.Locked locked) {
        PasswordDialog dialog = new PasswordDialog(stage, locked.names(), locked.tried());
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresentOrElse(model::unlock, model::skipLocked));
        dialog.show();
    }

    @Override
    public void openFolder() {
        openChosen(chosenFolder());
    }

    /** A table of which the analyst says what its columns are: the one that was not understood just now, or another. */
    @Override
    public void openWithMapping() {
        model.strange().or(() -> Optional.ofNullable(chooser("Open a table").showOpenDialog(stage)).map(File::toPath)).ifPresent(tables::ask);
    }

    @Override
    public void openSample() {
        FileChooser chooser = chooser("Open a sample");
        Path samples = Path.of(SAMPLES).toAbsolutePath();
        if (Files.isDirectory(samples)) {
            chooser.setInitialDirectory(samples.toFile());
        }
        Optional.ofNullable(chooser.showOpenDialog(stage)).ifPresent(file -> open(List.of(file.toPath())));
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }

    @Override
    public void saveAs() {
        FileChooser chooser = chooser("Save the case as");
        chooser.setInitialFileName("case.pedigree");
        Optional.ofNullable(chooser.showSaveDialog(stage)).ifPresent(file -> {
            remember(now -> now.withRecent(file.getAbsolutePath()));
            model.saveAs(file.toPath());
        });
    }

    @Override
    public void export() {
        FileChooser chooser = chooser("Export findings");
        chooser.setInitialFileName("findings.csv");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("CSV", "*.csv"), new FileChooser.ExtensionFilter("JSON", "*.json"));
        Optional.ofNullable(chooser.showSaveDialog(stage)).ifPresent(file -> model.export(file.toPath(),
                file.getName().endsWith(".json") ? FindingExport.Format.JSON : FindingExport.Format.CSV));
    }

    @Override
    public void quit() {
        stage.close();
    }

    @Override
    public void copy() {
        model.panes().details().details().get().ifPresent(shown -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.process().field("CommandLine"));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** A field that takes text pastes for itself, and this is not asked. */
    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<Path> files = paths(clipboard.getFiles());
        if (files.isEmpty()) {
            model.paste(clipboard.hasString() ? clipboard.getString() : "");
        } else {
            open(files);
        }
    }

    @Override
    public void show(Pane pane) {
        model.centre().show(pane);
        inner.focus(pane);
    }

    @Override
    public void search() {
        search.focus();
    }

    @Override
    public void details() {
        details.requestFocus();
    }

    @Override
    public void toggleTheme() {
        Theme other = Theme.of(settings.theme()).orElse(Theme.LIGHT).other();
        show(other);
        remember(now -> now.withTheme(other.text()));
    }

    @Override
    public void showKeys() {
        StringBuilder lines = new StringBuilder();
        commands.all().stream().filter(command -> !command.shortcut().isEmpty())
                .forEach(command -> lines.append("%-22s %s%n".formatted(CommandsView.keys(command), command.title())));
        lines.append("%n%-22s %s%n%-22s %s%n%-22s %s".formatted("← →", "In the tree: close, open, show what a search leaves out", "Space", "In the tree: close or open",
                "Backspace", "In the tree: go to the parent"));
        lines.append("%n%-22s %s%n%-22s %s".formatted("Enter", "In the tree: go to the details", "Letters", "In the tree: search"));
        lines.append("%n%-22s %s%n%-22s %s".formatted("Ctrl+Space", "In the search: what may be written here", "↑ ↓", "In the search: earlier and later ones"));
        new TextDialog(stage, "All keys", lines.toString()).show();
    }

    @Override
    public void showUnreadable() {
        model.listUnreadable();
    }

    @Override
    public void setParent() {
        int child = model.panes().tree().selected().get();
        ParentDialog dialog = new ParentDialog(stage, model.parents());
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(chosen -> model.setParent(child, chosen.process())));
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
