/**
 * How many processes started when, over the whole case: where to look, and a span of time to look at only.
 *
 * <p>Why not the whole case at once, always: many cases are a day of work in years of leftovers, and would be two bars. Where nearly all processes
 * (95 %) started in less than a tenth of the time, that part has the bars; how many started earlier and later, and their worst finding, stands at
 * the right end, and a click there shows the whole case. Percentiles would not do: of fifty processes, two old ones are 4 %.
 *
 * <p>Why bars last a round time (10 s, a minute, a day) and not a so manieth part of the case: a range is made of whole bars, and is to be read and
 * told: 17:54:00 – 18:00:00. So they are 4 to 12 pixels wide, not always 5. Processes are counted once, into up to 4,096 bins, and bars are merged
 * of these whenever the window gets another width.
 *
 * <p>Why heights grow by the root of the count: one start is seen beside a thousand. The tooltip has the count.
 *
 * <p>Why the keyboard is in the bars and not in the slider below them, whose thumbs only show what arrow keys move: ControlsFX's slider swallows every
 * key, those of the window's commands too.
 */
package pedigree.ui.histogram;
