package pedigree.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import pedigree.ui.findings.FindingsViewModel;
import pedigree.ui.search.SearchViewModel;
import pedigree.ui.tree.TreeViewModel;

/** All commands, in the order of the menus. */
final class Commands {

    /** What is done by the window itself, since it moves the keyboard or changes the looks. */
    interface Actions {

        void quit();

        void copy();

        /** Shows a pane in the centre and puts the keyboard into it. */
        void show(Pane pane);

        void search();

        void saveSearch();

        void savedSearches();

        void filterHosts();

        void filterLevel();

        void findings();

        void details();

        void toggleTheme();

        void larger();

        void smaller();

        void usualSize();

        void nextPane();

        void previousPane();

        void chooseOrder();

        void copyRow();

        void copyLineage();
    }

    /** What asks for files, or takes them. */
    interface Files {

        void open();

        void openFolder();

        void openWithOptions();

        void openWithMapping();

        void openSample();

        void saveAs();

        void export();

        void paste();
    }

    /** What opens above the window. */
    interface Sheets {

        void settings();

        void showKeys();

        void showPalette();

        void showAbout();

        void showUnreadable();

        void showSources();

        void setParent();

        void chooseColumns();

        void showHosts();

        void showLegend();
    }

    private final List<Command> commands = new ArrayList<>();
    private final WorkbenchViewModel model;
    private final Actions actions;
    private final Files files;
    private final Sheets sheets;
    private final ObservableBooleanValue always = Bindings.createBooleanBinding(() -> true);
    private final ObservableBooleanValue opened;
    private final ObservableBooleanValue found;
    private final ObservableBooleanValue chosen;

    Commands(WorkbenchViewModel model, Actions actions, Files files, Sheets sheets) {
        this.model = model;
        this.actions = actions;
        this.files = files;
        this.sheets = sheets;
        opened = model.isOpen();
        found = model.panes().findings().any();
        chosen = model.panes().tree().selected().greaterThanOrEqualTo(0);
        files();
        edit();
        search();
        view();
        tree();
        investigate();
        add("palette", "Help", "Find a command…", "Shortcut+K", "", sheets::showPalette, always);
        add("keys", "Help", "All keys", "F1", "keys", sheets::showKeys, always);
        add("legend", "Help", "Legend", "Shift+F1", "", sheets::showLegend, always);
        add("about", "Help", "About Pedigree…", "", "", sheets::showAbout, always);
    }

    private void files() {
        add("open", "File", "Open logs or a case…", "Shortcut+O", "open", files::open, always);
        add("open-folder", "File", "Open a folder of logs…", "Shortcut+Shift+O", "open-folder", files::openFolder, always);
        add("open-with-options", "File", "Open logs with options…", "Shortcut+Alt+O", "", files::openWithOptions, always);
        add("open-with-mapping", "File", "Open with a mapping…", "Shortcut+Alt+M", "", files::openWithMapping, always);
        add("open-sample", "File", "Open a sample…", "", "", files::openSample, always);
        add("save-as", "File", "Save the case as…", "Shortcut+S", "save", files::saveAs, opened);
        add("export", "File", "Export findings…", "Shortcut+E", "export", files::export, found);
        add("quit", "File", "Quit", "Shortcut+Q", "", actions::quit, always);
    }

    private void edit() {
        add("copy", "Edit", "Copy the command line", "Shortcut+C", "copy", actions::copy, chosen);
        add("copy-row", "Edit", "Copy the row", "Shortcut+Shift+R", "", actions::copyRow, chosen);
        add("copy-lineage", "Edit", "Copy the lineage as text", "Shortcut+Shift+A", "", actions::copyLineage, chosen);
        add("paste", "Edit", "Paste events", "Shortcut+V", "", files::paste, always);
        add("undo", "Edit", "Take back the last correction", "Shortcut+Z", "", model::undo, model.isCorrected());
        add("redo", "Edit", "Correct again", "Shortcut+Y", "", model::redo, model.isTakenBack());
    }

    private void search() {
        SearchViewModel search = model.panes().search();
        ObservableBooleanValue filtered = Bindings.createBooleanBinding(() -> !search.text().get().isEmpty() || search.range().get().isPresent(),
                search.text(), search.range());
        add("search", "Edit", "Search", "Shortcut+F", "search", actions::search, opened);
        add("clear-search", "Edit", "Clear the search", "Shortcut+Shift+F", "", search::clear, filtered);
        add("save-search", "Edit", "Save this search…", "Shortcut+D", "", actions::saveSearch, search.text().isNotEmpty());
        add("saved-searches", "Edit", "Saved searches…", "Shortcut+Alt+F", "", actions::savedSearches, opened);
        add("filter-hosts", "Edit", "Choose the hosts…", "Shortcut+Alt+H", "", actions::filterHosts, opened);
        add("filter-level", "Edit", "Choose the least severity…", "Shortcut+Alt+L", "", actions::filterLevel, opened);
        add("search-relatives", "Edit", "Other relatives of what was found", "Shortcut+R", "", search::nextKinship, search.text().isNotEmpty());
    }

    private void view() {
        for (Pane pane : Pane.values()) {
            add("show-" + pane.id(), "View", "Show the " + pane.title().toLowerCase(Locale.ROOT), "Shortcut+" + (pane.ordinal() + 1), "",
                    () -> actions.show(pane), opened);
        }
        CentreViewModel centre = model.centre();
        add("split", "View", "Two panes or one", "Shortcut+Shift+S", "", centre::toggleSplit, opened);
        add("show-findings", "View", "Findings or none", "Shortcut+Shift+L", "", () -> flip(centre.findings()), opened);
        add("show-details", "View", "Details or none", "Shortcut+Shift+D", "", () -> flip(centre.details()), opened);
        add("show-histogram", "View", "Histogram or none", "Shortcut+Shift+H", "", () -> flip(centre.histogram()), opened);
        add("next-pane", "View", "Next pane", "F6", "", actions::nextPane, opened);
        add("previous-pane", "View", "Previous pane", "Shift+F6", "", actions::previousPane, opened);
        add("larger", "View", "Larger text", "Shortcut+EQUALS", "", actions::larger, always);
        add("smaller", "View", "Smaller text", "Shortcut+MINUS", "", actions::smaller, always);
        add("usual-size", "View", "Text as large as usual", "Shortcut+0", "", actions::usualSize, always);
        add("theme", "View", "Light or dark", "Shortcut+Shift+T", "theme", actions::toggleTheme, always);
        add("settings", "View", "Settings…", "Shortcut+COMMA", "", sheets::settings, always);
    }

    private void tree() {
        TreeViewModel tree = model.panes().tree();
        add("expand-all", "Tree", "Open all processes", "Shortcut+Shift+X", "expand", () -> tree.setAllClosed(false), opened);
        add("collapse-all", "Tree", "Close all processes", "Shortcut+Shift+C", "collapse", () -> tree.setAllClosed(true), opened);
        String[] levels = {"one level", "two levels", "three levels", "four levels", "five levels"};
        for (int i = 1; i <= levels.length; i++) {
            int many = i;
            add("expand-" + many, "Tree", "Open " + levels[i - 1], "Shortcut+Shift+" + many, "", () -> tree.openTo(many), opened);
        }
        add("suspicious", "Tree", "Only what is suspicious or all", "Shortcut+Shift+U", "", () -> tree.showOnlySuspicious(!tree.onlySuspicious().get()), opened);
        add("group", "Tree", "Split by host or session or not", "Shortcut+Shift+G", "", tree::nextGrouping, opened);
        add("sort", "Tree", "Sort siblings by…", "Shortcut+Shift+B", "", actions::chooseOrder, opened);
        add("columns", "Tree", "Columns of the tree…", "Shortcut+Shift+K", "", sheets::chooseColumns, opened);
    }

    private static void flip(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    private void investigate() {
        FindingsViewModel findings = model.panes().findings();
        TreeViewModel tree = model.panes().tree();
        add("next-finding", "Investigate", "Next finding", "F8", "next-finding", findings::next, found);
        add("previous-finding", "Investigate", "Previous finding", "F7", "previous-finding", findings::previous, found);
        add("findings", "Investigate", "Go to the findings", "Shortcut+L", "", actions::findings, opened);
        Panes panes = model.panes();
        add("back", "Investigate", "Go back", "Alt+LEFT", "", panes::back, Bindings.createBooleanBinding(() -> panes.trail().get().earlier().isPresent(), panes.trail()));
        add("forward", "Investigate", "Go forward", "Alt+RIGHT", "", panes::forward,
                Bindings.createBooleanBinding(() -> panes.trail().get().later().isPresent(), panes.trail()));
        add("parent", "Investigate", "Go to the parent", "Alt+UP", "", () -> tree.selectParent(tree.selected().get()), chosen);
        add("details", "Investigate", "Go to the details", "Shortcut+ENTER", "", actions::details, chosen);
        add("set-parent", "Investigate", "Set the parent…", "Shortcut+Shift+P", "", sheets::setParent, chosen);
        add("sources", "Investigate", "Sources and what they lack…", "Shortcut+I", "", sheets::showSources, opened);
        add("hosts", "Investigate", "Hosts…", "Shortcut+Shift+I", "", sheets::showHosts, opened);
        add("unreadable", "Investigate", "Unreadable records…", "", "", sheets::showUnreadable, model.hasUnreadable());
        add("cancel", "Investigate", "Cancel what is running", "Shortcut+PERIOD", "cancel", model::cancel, model.isBusy());
    }

    private void add(String id, String menu, String title, String shortcut, String icon, Runnable action, ObservableBooleanValue enabled) {
        commands.add(new Command(id, menu, title, shortcut, icon, action, enabled));
    }

    /** All of them, in order. */
    List<Command> all() {
        return List.copyOf(commands);
    }

    /** The command with an id. */
    Command command(String id) {
        return commands.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }
}
