package pedigree.ui.style;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What other programs can paste. Of the UI thread. */
public final class SystemClipboard {

    private SystemClipboard() {
    }

    /** Puts a text into it, exactly as it is. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
