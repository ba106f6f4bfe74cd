/**
 * The shared look of all panes: icons, themes, and how numbers and times are written.
 *
 * <p>Why three sheets: layout is in one, colours by name are in one for each theme, so that a colour is changed in one place and its contrast
 * can be tested.
 */
package pedigree.ui.style;
