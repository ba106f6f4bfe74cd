package pedigree.ui.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Searches that were given names, in the order in which they were. Of the UI thread. */
public final class SavedSearches {

    private static final int LONGEST = 80; // characters of a name

    private final ReadOnlyObjectWrapper<Map<String, String>> all = new ReadOnlyObjectWrapper<>(Map.of());
    private Consumer<? super Map<String, String>> onChange = now -> { };

    /** Goes on with those of earlier sessions; {@code onChange} is told all of them when there are others. */
    public void remember(Map<String, String> earlier, Consumer<? super Map<String, String>> listener) {
        all.set(Collections.unmodifiableMap(new LinkedHashMap<>(earlier)));
        onChange = listener;
    }

    /** Gives a search a name; what had that name before has none any more. */
    void save(String name, String text) {
        String shown = name.strip();
        if (!shown.isEmpty() && !text.isBlank()) {
            Map<String, String> now = new LinkedHashMap<>(all.get());
            now.put(shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown, text.strip());
            change(now);
        }
    }

    /** Takes a name away. */
    void forget(String name) {
        Map<String, String> now = new LinkedHashMap<>(all.get());
        now.remove(name);
        change(now);
    }

    private void change(Map<String, String> now) {
        all.set(Collections.unmodifiableMap(now));
        onChange.accept(all.get());
    }

    /** The name that a search has; empty where it has none. */
    Optional<String> nameOf(String text) {
        return all.get().entrySet().stream().filter(search -> search.getValue().equals(text.strip())).map(Map.Entry::getKey).findFirst();
    }

    /** The searches by their names. */
    ReadOnlyObjectProperty<Map<String, String>> all() {
        return all.getReadOnlyProperty();
    }
}
