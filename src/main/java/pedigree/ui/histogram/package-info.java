/** How many processes started when, over the whole case: where to look, and a span of time to look at only. */
package pedigree.ui.histogram;
