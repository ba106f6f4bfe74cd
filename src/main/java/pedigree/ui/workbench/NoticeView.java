package pedigree.ui.workbench;

import java.util.List;

import javafx.scene.Node;
import javafx.stage.Window;

import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

import pedigree.event.SafeText;

/** The window's content, and above it a line that tells of something. An error is told once, however often it comes to pass, with what is needed to mend it. */
final class NoticeView extends NotificationPane {

    private static final int LONGEST = 400; // characters of a line

    private final Window owner;
    private String error = "";
    private int times;

    NoticeView(Window owner) {
        this.owner = owner;
        setFocusTraversable(false);
        setOnHidden(event -> error = "");
    }

    /** Shows the window's content. */
    void around(Node content) {
        setContent(content);
    }

    /** Tells something, and offers what can be done about it. */
    void tell(String line, Action... offers) {
        error = "";
        getActions().setAll(offers);
        say(line);
    }

    /** Tells that something went wrong. */
    void failed(String title, Throwable cause) {
        String line = title + ". " + ErrorReport.reason(cause);
        times = line.equals(error) ? times + 1 : 1;
        error = line;
        String report = ErrorReport.of(title, cause);
        getActions().setAll(List.of(new Action("Details…", event -> new TextDialog(owner, title, report).show())));
        say(times == 1 ? line : line + " (" + times + " times)");
    }

    private void say(String line) {
        String safe = SafeText.of(line);
        setText(safe.length() > LONGEST ? safe.substring(0, LONGEST) + '…' : safe);
        show();
    }
}
