/**
 * The window: where the panes meet, and its commands, settings and jobs.
 *
 * <p>Panes never call each other; {@link pedigree.ui.workbench.Workbench} joins their view models in a few lines. A command is declared once and
 * gives its menu item, its button, its shortcut and its line in the list of keys; one that cannot be done now is disabled, not hidden.
 */
package pedigree.ui.workbench;
