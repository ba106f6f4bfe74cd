/**
 * The window: where the panes meet, and its commands, settings and jobs.
 *
 * <p>Panes never call each other; {@link pedigree.ui.workbench.Workbench} joins their view models in a few lines. A command is declared once and
 * gives its menu item, its button, its shortcut and its line in the list of keys; one that cannot be done now is disabled, not hidden.
 *
 * <p>Why some of it is read after the first frames: the times of all processes and what is alike in the tree are scans of the whole case, each as long
 * as opening it, and nobody can read rows that wait for them.
 *
 * <p>Why a password is asked for at the end, not when it is needed: nobody may sit there, and what needs none is shown at once. What is read then is
 * added to that. It is remembered nowhere.
 *
 * <p>Why a cancel while processes are linked shows nothing: without links there is no tree. What was open stays.
 */
package pedigree.ui.workbench;
