package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import pedigree.event.Level;

class PaletteTest {

    @Test
    void itHasEveryColourOfTheSheet() throws IOException {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            Sheet.of(theme.text()).colours().forEach((name, colour) ->
                    assertEquals(colour.rgb(), rgb(palette.get(name)), theme + " " + name));
        }
    }

    @Test
    void aThemeChangesIt() {
        Look look = new Look();
        Color light = look.palette().get().of(Level.HIGH);
        look.theme().set(Theme.DARK);
        assertNotEquals(light, look.palette().get().of(Level.HIGH));
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Palette.of(Theme.LIGHT).get("mauve"));
    }

    private static int rgb(Color colour) {
        return Integer.parseInt(colour.toString().substring(2, 8), 16);
    }
}
