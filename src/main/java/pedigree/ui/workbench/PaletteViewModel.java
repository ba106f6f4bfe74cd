package pedigree.ui.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All commands, to be found by letters of their titles: what fits best comes first, and of what fits as well, what was done last. Of the UI thread. */
final class PaletteViewModel {

    private final List<Command> commands;
    private final List<String> recent = new ArrayList<>(); // ids, the latest first
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();

    private record Fit(Command command, int score) { }

    PaletteViewModel(List<Command> commands) {
        this.commands = List.copyOf(commands);
        text.addListener((property, old, now) -> find());
        find();
    }

    private void find() {
        List<Fit> fits = new ArrayList<>();
        for (Command command : commands) {
            OptionalInt score = Fuzzy.score(text.get(), command.title());
            OptionalInt withMenu = score.isPresent() ? score : Fuzzy.score(text.get(), command.menu() + ' ' + command.title());
            withMenu.ifPresent(fit -> fits.add(new Fit(command, fit)));
        }
        fits.sort(Comparator.<Fit>comparingInt(fit -> -fit.score).thenComparingInt(fit -> age(fit.command)));
        found.setAll(fits.stream().map(Fit::command).toList());
    }

    private int age(Command command) {
        int age = recent.indexOf(command.id());
        return age < 0 ? Integer.MAX_VALUE : age;
    }

    /** Does it, if it can be done now; whether it could. */
    boolean run(Command command) {
        if (!command.enabled().get()) {
            return false;
        }
        recent.remove(command.id());
        recent.add(0, command.id());
        text.set("");
        find();
        command.action().run();
        return true;
    }

    /** Letters of what is looked for. */
    StringProperty text() {
        return text;
    }

    /** What fits, the best first. */
    ObservableList<Command> found() {
        return found;
    }
}
