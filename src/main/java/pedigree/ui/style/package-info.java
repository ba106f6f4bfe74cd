/**
 * The shared look of all panes: icons, themes, how numbers and times are written, and how time lies along a line.
 *
 * <p>Why three sheets: layout is in one, colours by name are in one for each theme, so that a colour is changed in one place and its contrast
 * can be tested.
 */
package pedigree.ui.style;
