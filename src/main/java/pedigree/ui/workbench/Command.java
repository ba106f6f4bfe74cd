package pedigree.ui.workbench;

import javafx.beans.value.ObservableBooleanValue;

/**
 * Something that can be done in the window: its menu item, its button, its shortcut, its line in the list of keys.
 *
 * @param id       unique
 * @param menu     the menu that it is in
 * @param title    what it is called
 * @param shortcut its keys as JavaFX writes them, {@code Shortcut} being Ctrl or ⌘; empty for none
 * @param icon     the name of its icon; empty for none
 * @param action   does it
 * @param enabled  whether it can be done now
 */
record Command(String id, String menu, String title, String shortcut, String icon, Runnable action, ObservableBooleanValue enabled) { }
