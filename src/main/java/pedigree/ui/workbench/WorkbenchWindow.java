package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.controlsfx.control.action.Action;

import pedigree.event.SafeText;
import pedigree.job.Jobs;
import pedigree.ui.details.DetailsView;
import pedigree.ui.events.EventsToolsView;
import pedigree.ui.events.EventsView;
import pedigree.ui.findings.FindingsView;
import pedigree.ui.graph.GraphView;
import pedigree.ui.histogram.HistogramView;
import pedigree.ui.search.FiltersView;
import pedigree.ui.search.SearchView;
import pedigree.ui.search.SearchViewModel;
import pedigree.ui.stack.StackView;
import pedigree.ui.style.Look;
import pedigree.ui.style.SystemClipboard;
import pedigree.ui.timeline.TimelineView;
import pedigree.ui.tree.Filtering;
import pedigree.ui.tree.ProcessTreeView;
import pedigree.ui.tree.TreeToolsView;

/** The window: menus, search, the three panes, the status line. */
final class WorkbenchWindow implements Commands.Actions {

    private static final double SMALLEST_WIDTH = 900;
    private static final double SMALLEST_HEIGHT = 560;
    private static final double NARROW = 860; // at the usual size of text: below it, buttons show their icons only

    private final Stage stage;
    private final WorkbenchViewModel model;
    private final SettingsFile settings;
    private final Appearance appearance;
    private final FilesWindow files;
    private final SheetsWindow sheets;
    private final Commands commands;
    private final CommandsView controls;
    private final SearchView search;
    private final FiltersView filters;
    private final ProcessTreeView tree;
    private final DetailsView details;
    private final NoticeView notices;
    private final StackPane centre = new StackPane();
    private final Tables tables;
    private final SidesView panes;
    private final Look look = new Look();
    private final CentreView inner;
    private final FindingsView findings;
    private final HistogramView histogram;

    WorkbenchWindow(Stage stage, FileDialog dialog, WorkbenchViewModel model, Jobs jobs, Path settingsFile) {
        this.stage = stage;
        this.model = model;
        notices = new NoticeView(stage);
        settings = new SettingsFile(settingsFile, failure -> notices.failed("Settings could not be written", failure));
        appearance = new Appearance(look, settings, jobs);
        tables = new Tables(stage, jobs, (chosen, options) -> {
            notices.hide();
            model.open(chosen, options);
        });
        model.centre().restore(settings.now().layout());
        model.panes().tree().show(settings.now().columns());
        files = new FilesWindow(stage, dialog, model, settings, tables);
        sheets = new SheetsWindow(stage, model, jobs, appearance, this::commands);
        commands = new Commands(model, this, files, sheets);
        controls = new CommandsView(commands);
        search = new SearchView(model.panes().search());
        filters = new FiltersView(model.panes().filters(), model.isOpen());
        model.panes().search().saved().remember(settings.now().saved(), all -> settings.remember(now -> now.withSaved(all)));
        model.panes().search().remember(settings.now().searches(), all -> settings.remember(now -> now.withSearches(all)));
        tree = new ProcessTreeView(model.panes().tree(), look, sheets::chooseColumns);
        details = new DetailsView(model.panes().details());
        tree.setMenu(controls.menu("parent", "details", "set-parent", "copy", "copy-row", "copy-lineage"), filtering());
        tree.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
        findings = new FindingsView(model.panes().findings(), sheets::showSources);
        inner = new CentreView(model.centre(), parts());
        inner.split().setDividerPositions(settings.now().layout().split());
        panes = new SidesView(model.centre(), findings, inner, details, settings.now().layout());
        histogram = new HistogramView(model.panes().histogram(), look);
        histogram.visibleProperty().bind(model.centre().histogram().and(model.isOpen()));
        histogram.managedProperty().bind(histogram.visibleProperty());
        BorderPane root = new BorderPane(centre);
        root.setTop(new VBox(controls.menus(), toolbar(), histogram));
        root.setBottom(new StatusView(model, commands, jobs));
        root.getStyleClass().add("workbench");
        root.setMinWidth(0); // as wide as the window, whatever large text asks for
        files.accept(root);
        notices.around(root);
        stage.setScene(new Scene(notices));
        stage.setTitle("Pedigree");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        resize();
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
            stage.getIcons().add(new Image(WorkbenchWindow.class.getResource("/pedigree/icons/app-" + size + ".png").toExternalForm()));
        }
        dress();
        centre.getChildren().setAll(new WelcomeView(commands, new WelcomeViewModel(jobs, settings.now().recent(), FilesWindow.SAMPLES), file -> open(List.of(file))));
        model.snapshot().addListener((property, old, snapshot) -> opened());
        model.problems().addListener((property, old, lines) -> tell(lines));
        model.locked().addListener((property, old, locked) -> locked.ifPresent(archives -> Platform.runLater(() -> files.ask(archives))));
        stage.setOnHidden(event -> settings.remember(this::withWindow));
    }

    private Filtering filtering() {
        SearchViewModel by = model.panes().search();
        return new Filtering(by::narrow, by::exclude, by::ancestorOf);
    }

    private Commands commands() {
        return commands;
    }

    /** Follows what is chosen of the looks, from now on. */
    private void dress() {
        look.theme().addListener((property, old, now) -> restyle());
        look.scale().addListener((property, old, now) -> restyle());
        restyle();
        appearance.apply();
        for (String keys : List.of("Shortcut+PLUS", "Shortcut+ADD", "Shortcut+Shift+EQUALS", "Shortcut+Shift+PLUS")) { // where keyboards have it
            stage.getScene().getAccelerators().put(KeyCombination.valueOf(keys), this::larger);
        }
        for (String keys : List.of("Shortcut+SUBTRACT", "Shortcut+Shift+MINUS")) {
            stage.getScene().getAccelerators().put(KeyCombination.valueOf(keys), this::smaller);
        }
    }

    private void restyle() {
        Application.setUserAgentStylesheet(look.theme().get().base());
        stage.getScene().getStylesheets().setAll(look.sheets());
    }

    private Settings withWindow(Settings now) {
        double[] split = inner.split().getDividerPositions();
        return now.withWindow(stage.getWidth(), stage.getHeight(), stage.isMaximized())
                .withColumns(model.panes().tree().columns().get())
                .withLayout(model.centre().layout(panes.left(), panes.right(), split.length > 0 ? split[0] : now.layout().split()));
    }

    private HBox toolbar() {
        HBox.setHgrow(search, Priority.ALWAYS);
        Button open = controls.button("open", "Open…");
        Button export = controls.button("export", "Export…");
        HBox bar = new HBox(8, open, export, search, filters, controls.button("previous-finding", ""), controls.button("next-finding", ""), controls.button("theme", ""));
        bar.setMinWidth(0); // otherwise large text makes the whole window wider than it is
        ObjectBinding<ContentDisplay> words = Bindings.createObjectBinding(
                () -> bar.getWidth() < NARROW * look.scale().get() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT, bar.widthProperty(), look.scale());
        open.contentDisplayProperty().bind(words);
        export.contentDisplayProperty().bind(words);
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
                new Part(Pane.TREE, treeAndHint(), Optional.of(new TreeToolsView(all.tree(), sheets::chooseColumns)), new SimpleBooleanProperty(), tree::focus),
                new Part(Pane.GRAPH, graph, Optional.of(graph.tools()), all.graph().shown(), graph::focus),
                new Part(Pane.TIMELINE, timeline, Optional.of(timeline.tools()), all.timeline().shown(), timeline::focus),
                new Part(Pane.EVENTS, events, Optional.of(new EventsToolsView(all.events())), all.events().shown(), events::focus),
                new Part(Pane.STACK, stack, Optional.of(stack.tools()), all.stack().shown(), stack::focus));
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
            notices.tell(lines.get(0), model.strange().map(file -> new Action("Open with a mapping…", event -> tables.ask(file))).stream().toArray(Action[]::new));
        } else {
            new TextDialog(stage, "Not everything could be read", String.join("\n", lines.stream().map(SafeText::of).toList())).show();
        }
    }

    /** Tells of a job that failed: what, and why. */
    void failed(Jobs.JobFailure failure) {
        model.failed();
        notices.failed(failure.title() + " failed", failure.cause());
    }

    /** Tells of a mistake of the program itself. */
    void mistaken(Throwable mistake) {
        notices.failed("Pedigree made a mistake", mistake);
    }

    void show() {
        stage.show();
        Platform.runLater(this::resize); // some window managers open a window at its smallest size, whatever was asked for
    }

    private void resize() {
        stage.setWidth(Math.max(SMALLEST_WIDTH, settings.now().width()));
        stage.setHeight(Math.max(SMALLEST_HEIGHT, settings.now().height()));
        stage.setMaximized(settings.now().maximised());
    }

    void open(List<Path> chosen) {
        files.open(chosen);
    }

    @Override
    public void quit() {
        stage.close();
    }

    @Override
    public void copy() {
        model.panes().details().details().get().ifPresent(shown -> {
            SystemClipboard.put(shown.process().field("CommandLine"));
        });
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
    public void findings() {
        model.centre().findings().set(true);
        findings.focus();
    }

    @Override
    public void details() {
        details.requestFocus();
    }

    @Override
    public void saveSearch() {
        search.save();
    }

    @Override
    public void savedSearches() {
        search.showSaved();
    }

    @Override
    public void filterHosts() {
        filters.showHosts();
    }

    @Override
    public void filterLevel() {
        filters.showLevels();
    }

    @Override
    public void toggleTheme() {
        appearance.toggleTheme();
    }

    @Override
    public void larger() {
        appearance.larger();
    }

    @Override
    public void smaller() {
        appearance.smaller();
    }

    @Override
    public void usualSize() {
        appearance.setScale(0);
    }

    @Override
    public void nextPane() {
        goPane(1);
    }

    @Override
    public void previousPane() {
        goPane(-1);
    }

    /** Puts the keyboard into the place after or before the one that has it: search, histogram, findings, centre, details. */
    private void goPane(int step) {
        List<Stop> stops = new ArrayList<>(List.of(new Stop(search, search::focus)));
        if (histogram.isVisible()) {
            stops.add(new Stop(histogram, histogram::focus));
        }
        if (model.centre().findings().get()) {
            stops.add(new Stop(findings, () -> findings.lookup("#findings").requestFocus()));
        }
        stops.addAll(inner.stops());
        if (model.centre().details().get()) {
            stops.add(new Stop(details, details::requestFocus));
        }
        Stop.next(stops, stage.getScene().getFocusOwner(), step).focus().run();
    }

    @Override
    public void chooseOrder() {
        show(Pane.TREE);
        tree.chooseOrder();
    }

    @Override
    public void copyRow() {
        tree.copyRow();
    }

    @Override
    public void copyLineage() {
        tree.copyLineage();
    }
}
