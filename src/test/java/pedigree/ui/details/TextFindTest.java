package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class TextFindTest {

    @Test
    void placesAreWalkedInAnyLetterCaseFromTheLastToTheFirst() {
        TextFind find = new TextFind("Cmd cmd CMD", "cmd");
        find.step(1);
        assertEquals("1 of 3, 0 to 3", state(find));
        find.step(-1);
        assertEquals("3 of 3, 8 to 11", state(find));
        find.step(1);
        assertEquals("1 of 3, 0 to 3", state(find));
    }

    @Test
    void theFirstStepBackGoesToTheLast() {
        TextFind find = new TextFind("aXaX", "x");
        find.step(-1);
        assertEquals("2 of 2, 3 to 4", state(find));
    }

    @Test
    void nothingIsFoundOfWhatIsNotThereOrNotAskedFor() {
        TextFind none = new TextFind("abc", "z");
        none.step(1);
        assertFalse(none.isAnywhere());
        assertEquals("none", none.text());
        TextFind empty = new TextFind("abc", "");
        empty.step(1);
        assertEquals("", empty.text());
    }

    @Test
    void placesAreThoseOfTheTextAlsoWhereALetterFoldsToTwo() {
        TextFind find = new TextFind("\u0130\u0130 abc", "abc"); // the dotted I becomes two characters in lower case
        find.step(1);
        assertEquals("1 of 1, 3 to 6", state(find));
    }

    private static String state(TextFind find) {
        return find.text() + ", " + find.start() + " to " + find.end();
    }
}
