package pedigree.ui.stack;

import java.util.List;

/**
 * Values that occurred together.
 *
 * @param values    exactly as the evidence has them where they occurred first; an empty text for what is not known
 * @param count     how often
 * @param hosts     on how many hosts
 * @param hostNames the first of them
 * @param first     when first, in ticks, or {@link Tally#UNKNOWN}
 * @param last      when last, likewise
 */
record StackRow(List<String> values, long count, int hosts, List<String> hostNames, long first, long last) { }
