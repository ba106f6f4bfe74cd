package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemLookTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\1', value = {
        "'prefer-dark', DARK",
        "'default', LIGHT",
        "'prefer-light', LIGHT",
        "Dark, DARK",
        "The domain/default pair of (kCFPreferencesAnyApplication; AppleInterfaceStyle) does not exist, LIGHT",
        "AppsUseLightTheme    REG_DWORD    0x0, DARK",
        "AppsUseLightTheme    REG_DWORD    0x1, LIGHT",
        "ERROR: The system was unable to find the specified registry key or value., ",
        "No such schema, ",
    })
    void theAnswerOfASystemIsUnderstood(String answer, Theme theme) {
        assertEquals(Optional.ofNullable(theme), SystemLook.theme(answer));
    }

    @Test
    void eachSystemIsAskedInItsOwnWay() {
        assertEquals("reg", SystemLook.question("Windows 11").get(0));
        assertEquals("defaults", SystemLook.question("Mac OS X").get(0));
        assertEquals("gsettings", SystemLook.question("Linux").get(0));
    }
}
