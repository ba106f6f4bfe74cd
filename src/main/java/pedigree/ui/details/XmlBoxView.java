package pedigree.ui.details;

import java.util.stream.Collectors;

import javafx.scene.control.TextArea;

import pedigree.event.SafeText;

/** A record's text, to read and to select from. */
final class XmlBoxView extends TextArea {

    private static final int TALLEST = 30;

    XmlBoxView(String text) {
        setId("record-xml");
        setText(text.lines().map(SafeText::of).collect(Collectors.joining("\n")));
        setEditable(false);
        setWrapText(true);
        getStyleClass().add("fixed");
        setPrefRowCount((int) Math.min(TALLEST, text.lines().count() + 1));
    }
}
