package pedigree.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SavedSearchesTest {

    private final SavedSearches saved = new SavedSearches();
    private final List<Map<String, String>> told = new ArrayList<>();

    @Test
    void aSearchIsKnownByItsName() {
        saved.remember(Map.of(), told::add);
        saved.save(" shells ", " image:cmd.exe ");
        assertEquals(Map.of("shells", "image:cmd.exe"), saved.all().get());
        assertEquals(Optional.of("shells"), saved.nameOf("image:cmd.exe"));
        assertEquals(List.of(Map.of("shells", "image:cmd.exe")), told);
    }

    @Test
    void aNameIsForAnotherSearchFromNowOn() {
        saved.remember(Map.of("shells", "cmd"), told::add);
        saved.save("shells", "pwsh");
        assertEquals(Map.of("shells", "pwsh"), saved.all().get());
    }

    @Test
    void nothingIsSavedWithoutANameOrASearch() {
        saved.save(" ", "cmd");
        saved.save("shells", " ");
        assertEquals(Map.of(), saved.all().get());
    }

    @Test
    void whatIsForgottenIsGone() {
        saved.remember(Map.of("shells", "cmd", "words", "winword"), told::add);
        saved.forget("words");
        assertEquals(Map.of("shells", "cmd"), told.get(0));
    }
}
