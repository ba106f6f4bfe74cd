package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

import org.junit.jupiter.api.Test;

class IconViewTest {

    @Test
    void anotherIconIsDrawnWithTheShapesThatThereAre() {
        IconView icon = new IconView("unknown");
        List<Node> shapes = List.copyOf(icon.getChildrenUnmodifiable());
        String before = ((SVGPath) shapes.get(0)).getContent();
        icon.show("script-host");
        assertEquals(shapes, icon.getChildrenUnmodifiable());
        assertNotEquals(before, ((SVGPath) shapes.get(0)).getContent());
        assertEquals(List.of("icon", "icon-script-host"), icon.getStyleClass());
    }
}
