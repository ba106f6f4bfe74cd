package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColoursTest {

    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    /** Each text, and what it stands on. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("text", "pane side named selection"),
            Map.entry("muted", "pane side named selection"),
            Map.entry("high", "pane selection"),
            Map.entry("critical-text", "critical"),
            Map.entry("high-text", "high"),
            Map.entry("medium-text", "medium"),
            Map.entry("low-text", "low"),
            Map.entry("informational-text", "informational"),
            Map.entry("marked-text", "marked"),
            Map.entry("technique-text", "technique"),
            Map.entry("activity-text", "activity"));

    /** Each mark, line or icon that says something, and what it stands on. */
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("critical", "pane side named"),
            Map.entry("high", "pane side named"),
            Map.entry("medium", "pane side"),
            Map.entry("low", "pane side"),
            Map.entry("informational", "pane side"),
            Map.entry("kind-shell", "pane selection named on-kind"),
            Map.entry("kind-script", "pane selection named on-kind"),
            Map.entry("kind-browser", "pane selection named on-kind"),
            Map.entry("kind-office", "pane selection named on-kind"),
            Map.entry("kind-system", "pane selection named on-kind"),
            Map.entry("kind-service", "pane selection named on-kind"),
            Map.entry("kind-tool", "pane selection named on-kind"),
            Map.entry("kind-unknown", "pane selection named on-kind"));

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnWhatItStandsOn(Theme theme) throws IOException {
        assertEquals(List.of(), tooFaint(Sheet.of(theme.text()).colours(), TEXTS, READABLE));
    }

    @ParameterizedTest
    @EnumSource
    void marksAreSeenOnWhatTheyStandOn(Theme theme) throws IOException {
        assertEquals(List.of(), tooFaint(Sheet.of(theme.text()).colours(), MARKS, VISIBLE));
    }

    @ParameterizedTest
    @EnumSource
    void dimmedRowsCanStillBeRead(Theme theme) throws IOException {
        Map<String, Colour> colours = Sheet.of(theme.text()).colours();
        double opacity = Double.parseDouble(Sheet.of("layout").value(".table-row-cell:dimmed", "-fx-opacity"));
        Map<String, Colour> dimmed = Map.of("text", colours.get("text").over(colours.get("pane"), opacity), "pane", colours.get("pane"));
        assertEquals(List.of(), tooFaint(dimmed, Map.of("text", "pane"), READABLE));
    }

    @Test
    void bothThemesHaveTheSameNames() throws IOException {
        assertEquals(Sheet.of("light").colours().keySet(), Sheet.of("dark").colours().keySet());
    }

    @Test
    void theLayoutUsesTheColoursThatThereAre() throws IOException {
        assertEquals(new TreeSet<>(Sheet.of("light").colours().keySet()), Sheet.of("layout").colourNames());
    }

    @Test
    void theLayoutHasNoColourOfItsOwn() throws IOException {
        assertEquals(Set.of(), Sheet.of("layout").colours().keySet());
    }

    private static List<String> tooFaint(Map<String, Colour> colours, Map<String, String> pairs, double least) {
        List<String> faint = new ArrayList<>();
        pairs.forEach((colour, grounds) -> {
            for (String ground : grounds.split(" ")) {
                double contrast = colours.get(colour).contrast(colours.get(ground));
                if (contrast < least) {
                    faint.add(String.format(Locale.ROOT, "%s on %s: %.2f", colour, ground, contrast));
                }
            }
        });
        return faint;
    }
}
