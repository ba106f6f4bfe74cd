package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.controlsfx.control.NotificationPane;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import pedigree.job.Jobs;
import pedigree.query.Proposal;

/**
 * The window as a user sees it: keys go in, texts come out. Knows the ids and style classes, so that the tests need not. Its jobs run on the UI
 * thread, and so are over when that is.
 */
final class WorkbenchPage {

    private static final long LONGEST = 60_000; // milliseconds; only a window that hangs takes it

    private final FxRobot robot = new FxRobot();
    private volatile Optional<Path> export = Optional.empty();
    private final Stage stage;
    private final List<Jobs.JobFailure> failures = new ArrayList<>();
    private final WorkbenchViewModel model;
    private final WorkbenchWindow window;

    /** Shows a new window, with its settings in a file that need not be there. */
    WorkbenchPage(Path settings) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, failures::add);
        model = new WorkbenchViewModel(jobs, Platform::runLater, Platform::runLater);
        window = inWindow(() -> new WorkbenchWindow(stage, new Answers(stage), model, jobs, settings));
        inWindow(() -> {
            window.show();
            stage.requestFocus();
            return stage;
        });
    }

    /** Answers the system's dialog for a file to be written. */
    private final class Answers extends FileDialog {

        Answers(Stage owner) {
            super(owner);
        }

        @Override
        Optional<Path> findingsToExport() {
            return export;
        }
    }

    /** Says which file is chosen to be exported to. */
    void exportTo(Path file) {
        export = Optional.of(file);
    }

    /** What the pane in the centre shows, as texts from above; {@code #id} and a style class choose which. */
    List<String> shown(String selector) {
        return texts(selector);
    }

    /** Opens a log or case, with nothing searched for. */
    void open(Path file) {
        inWindow(() -> {
            model.panes().search().text().set("");
            stage.requestFocus(); // a dialog that was closed does not give it back here
            window.open(List.of(file));
            return file;
        });
    }

    /** The jobs that failed. */
    List<Jobs.JobFailure> failures() {
        return inWindow(() -> List.copyOf(failures));
    }

    /** Closes the window and its case. */
    void close() throws Exception {
        inWindow(() -> {
            stage.hide();
            model.close();
            return stage;
        });
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    /** Puts text into the clipboard, as another program does. */
    void copy(String text) {
        inWindow(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    /** Puts a file into the clipboard, as a file manager does. */
    void copy(Path file) {
        inWindow(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
    }

    /** The line that tells of something; empty where there is none. */
    String told() {
        return inWindow(() -> ((NotificationPane) stage.getScene().getRoot()).isShowing() ? ((NotificationPane) stage.getScene().getRoot()).getText() : "");
    }

    /** The archives whose password a dialog asks for; empty where none is open. */
    List<String> lockedArchives() {
        return dialog(".password-archive").map(node -> ((Labeled) node).getText()).toList();
    }

    private Stream<Node> dialog(String selector) {
        return inWindow(() -> Window.getWindows().stream().filter(window -> window != stage && window.isShowing())
                .flatMap(window -> seen(window.getScene().getRoot(), selector)).toList()).stream();
    }

    /** The names of the processes that a dialog offers as parents, from above. */
    List<String> candidates() {
        return dialog("#parent-candidates").flatMap(list -> ((ListView<?>) list).getItems().stream())
                .map(candidate -> ((ParentViewModel.Candidate) candidate).text().split(" ")[0]).toList();
    }

    /** The commands that the palette shows, from above; empty where it is not open. */
    List<String> foundCommands() {
        return dialog("#palette-commands").flatMap(list -> ((ListView<?>) list).getItems().stream()).map(command -> ((Command) command).title()).toList();
    }

    /** What the sheet of keys says that keys do; empty where it is not open. */
    List<String> keyMeanings() {
        return dialog(".keys-lines > .label").map(label -> ((Labeled) label).getText()).toList();
    }

    /** The hosts that their dialog shows, and how many processes each has; empty where it is not open. */
    List<String> hosts() {
        return dialog("#hosts").flatMap(table -> ((TableView<?>) table).getItems().stream()).map(host -> (HostsViewModel.Host) host)
                .map(host -> host.name().replaceAll("/.*", "") + ' ' + host.processes().orElse(0)).toList();
    }

    /** Opens the menu of the tree, and takes an item of one of its menus. */
    void choose(String menu, int item) {
        inWindow(() -> {
            ContextMenu offered = ((Control) stage.getScene().lookup("#process-tree")).getContextMenu();
            offered.show(stage);
            Menu values = (Menu) offered.getItems().stream().filter(each -> menu.equals(each.getId())).findFirst().orElseThrow();
            values.getItems().get(item).fire();
            offered.hide();
            return menu;
        });
    }

    /** Types letters key by key, into whatever window has the keyboard. */
    void type(String letters) {
        letters.chars().forEach(letter -> press(KeyCode.getKeyCode(Character.toString(Character.toUpperCase((char) letter)))));
    }

    void write(String text) {
        robot.write(text, 0);
    }

    /** Clicks a card of the findings, from 0. */
    void clickFinding(int place) {
        robot.clickOn(inWindow(() -> seen("#findings .finding-title").toList().get(place)));
    }

    /** Clicks the first row of the tree with that name. */
    void clickProcess(String name) {
        clickText("#process-tree .process-name", name);
    }

    /** Clicks the lineage above the details. */
    void clickAncestor(String name) {
        clickText("#details .breadcrumb .hyperlink", name);
    }

    private void clickText(String selector, String text) {
        robot.clickOn(inWindow(() -> seen(selector).filter(node -> ((Labeled) node).getText().equals(text)).findFirst().orElseThrow()));
    }

    String title() {
        return inWindow(stage::getTitle);
    }

    /** The file names of the style sheets, such as {@code dark.css}. */
    List<String> sheets() {
        return inWindow(() -> stage.getScene().getStylesheets().stream().map(sheet -> sheet.substring(sheet.lastIndexOf('/') + 1)).toList());
    }

    String status() {
        return text("#status-sources") + "      " + text("#status-counts");
    }

    List<String> findings() {
        return texts("#findings .finding-title");
    }

    /** The names in the tree, from above. */
    List<String> processes() {
        return rows("filled");
    }

    /** What stands above the columns of the tree, from the left. */
    List<String> columns() {
        return inWindow(() -> ((TableView<?>) stage.getScene().lookup("#process-tree")).getColumns().stream().map(TableColumnBase::getText).toList());
    }

    /** By which columns the tree is sorted, and which way. */
    List<String> sortedBy() {
        return inWindow(() -> ((TableView<?>) stage.getScene().lookup("#process-tree")).getSortOrder().stream()
                .map(column -> column.getText() + (column.getSortType() == TableColumn.SortType.ASCENDING ? " ▲" : " ▼")).toList());
    }

    /** The headings of the parts that the tree is split into. */
    List<String> sections() {
        return texts("#process-tree .section-heading");
    }

    /** What is in the clipboard. */
    String copied() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }

    /** What stands behind the names in the tree. */
    List<String> remarks() {
        return texts("#process-tree .children-count");
    }

    /** What is told of a command line in the tree on which the mouse rests: of the first that is too long for its column. */
    String longCommandLine() {
        return inWindow(() -> seen("#process-tree .cell-command-line").map(node -> (Control) node).filter(cell -> ((Labeled) cell).getText() != null)
                .filter(cell -> ((Labeled) cell).getText().length() > 100).findFirst().map(cell -> {
                    cell.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0,
                            false, false, false, false, false, false, false, false, false, false, null));
                    return cell.getTooltip().getText();
                }).orElse(""));
    }

    /** The names of the selected rows. */
    List<String> selected() {
        return rows("selected");
    }

    /** The names of the rows that a search shows only for their kinship. */
    List<String> dimmed() {
        return rows("dimmed");
    }

    String detailsOf() {
        return text("#details .details-title");
    }

    /** The lineage above the details, from its root. */
    List<String> lineage() {
        return texts("#details .breadcrumb .hyperlink");
    }

    String commandLine() {
        return String.join("", texts("#details .marked-text .label"));
    }

    /** The characters of the command line that a rule matched. */
    String markedCommandLine() {
        return String.join("", texts("#details .marked-text .marked"));
    }

    /** What is said of the search in the box; below it, why it is no query. */
    String searchSummary() {
        return text("#search-summary");
    }

    String searchProblem() {
        return text("#search-problem");
    }

    /** What the list below the search box proposes, from above; empty where it is not open. */
    List<String> proposals() {
        return inWindow(() -> Window.getWindows().stream().filter(window -> window != stage && window.isShowing())
                .flatMap(window -> window.getScene().getRoot().lookupAll("#search-completion").stream())
                .flatMap(list -> ((ListView<?>) list).getItems().stream()).map(proposal -> ((Proposal) proposal).text()).toList());
    }

    String searchText() {
        return inWindow(() -> ((TextInputControl) stage.getScene().lookup("#search")).getText());
    }

    /** What is said of the source that is selected, a line each; empty where the sources are not shown. */
    List<String> sourceText() {
        return inWindow(() -> robot.lookup("#source-text").<TextInputControl>queryAll().stream().flatMap(text -> text.getText().lines()).toList());
    }

    /** The files of the sources that are shown, from above. */
    List<String> sourceFiles() {
        return inWindow(() -> robot.lookup("#sources").<TableView<?>>queryAll().stream()
                .flatMap(table -> table.getItems().stream().map(row -> String.valueOf(table.getColumns().get(0).getCellData(table.getItems().indexOf(row))))).toList());
    }

    /** What the status line warns of. */
    String warning() {
        return text("#status-warning");
    }

    /** What stands in the place of the tree; empty as long as the tree does. */
    List<String> hint() {
        return texts(".nothing-found > .label");
    }

    /** Whether a button or menu item is there and can be used. */
    boolean canUse(String id) {
        return inWindow(() -> !stage.getScene().lookup("#" + id).isDisabled());
    }

    /** Whether keys go to what has the id. */
    boolean isKeyboardIn(String id) {
        return inWindow(() -> stage.getScene().lookup("#" + id).isFocused());
    }

    /** What can have the keyboard but says nothing to who cannot see it: neither text nor accessible text. */
    List<String> nameless() {
        return inWindow(() -> {
            List<String> nameless = new ArrayList<>();
            Deque<Node> open = new ArrayDeque<>(List.of(stage.getScene().getRoot()));
            while (!open.isEmpty()) {
                Node node = open.pop();
                if (node.isVisible()) {
                    if (node.isFocusTraversable() && !isNamed(node) && !isNamed(node.getParent())) { // a part of what has a name, such as a slider's thumb
                        nameless.add(node.getClass().getSimpleName() + ' ' + node.getId() + ' ' + node.getStyleClass());
                    }
                    if (node instanceof Parent parent) {
                        parent.getChildrenUnmodifiable().forEach(open::push);
                    }
                }
            }
            return nameless;
        });
    }

    private static boolean isNamed(Node node) {
        if (node == null) {
            return false;
        }
        boolean said = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return said || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                || node instanceof TextInputControl text && text.getPromptText() != null && !text.getPromptText().isBlank();
    }

    /** The id of what keys go to. */
    String keyboardIn() {
        return inWindow(() -> stage.getScene().getFocusOwner() == null ? "" : String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    /** How large the text of the status line is, pixels. */
    double textSize() {
        return inWindow(() -> ((Labeled) stage.getScene().lookup("#status-counts")).getFont().getSize());
    }

    private String text(String selector) {
        return String.join(" | ", texts(selector));
    }

    private List<String> texts(String selector) {
        return inWindow(() -> seen(selector).map(node -> ((Labeled) node).getText()).toList());
    }

    private List<String> rows(String state) {
        return inWindow(() -> seen("#process-tree .table-row-cell")
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .sorted(Comparator.comparingInt(row -> ((IndexedCell<?>) row).getIndex()))
                .map(row -> seen(row, ".process-name").map(name -> ((Labeled) name).getText()).collect(Collectors.joining()))
                .toList());
    }

    private Stream<Node> seen(String selector) {
        return seen(stage.getScene().getRoot(), selector);
    }

    private static Stream<Node> seen(Node below, String selector) {
        return below.lookupAll(selector).stream().filter(WorkbenchPage::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    /** Looks or acts on the UI thread, when all that was asked of it before is done and drawn. */
    private <T> T inWindow(Callable<T> look) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, this::draw); // asks for texts
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, this::draw); // shows them
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST, look);
    }

    private void draw() {
        if (stage.getScene() != null) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }
}
