/**
 * What a source has and what it lacks: counted while it is read, so that nobody takes the silence of a log for the silence of a computer.
 *
 * <p>Why numbers decide whether a log is whole: Windows numbers the records of each log one after the other, so a missing number is a record that
 * was written and is not here. But an export of what somebody asked for has missing numbers everywhere, and each would be a false alarm. So the
 * numbers of each log (a channel of a host) are looked at as a whole. A log counts as <b>whole</b> if at least half of the numbers between
 * its first and its last are there, in runs that are ten records long on average and have a hundred holes
 * between them at most; then each hole is a gap, and more than five are one gap of so many places. Any other is a <b>selection</b>, said in one line. What was taken from the beginning or the end of a log leaves no hole.
 *
 * <p>Why silence is told with care: computers sleep, and a selection is silent about all that was not asked for. A silence counts as a gap only
 * where every log of the source is whole, and one goes on behind it; and it takes an hour at least, and three times what is usual between the stretches of activity of that
 * source, and those are ten records long on average. Even so it proves only that nothing was logged: the computer was off or asleep, or logging was stopped.
 *
 * <p>Why times before 1990 or after 2100 are only counted: they are zeros, broken clocks or damage, and one of them would make the span of a
 * log meaningless. Carved records are leftovers of other days and say nothing of the span, hosts or gaps of the log.
 *
 * <p>Why all of it is bounded: a source may name a million hosts or number its records at random. Sets and lists are cut at a fixed size; only
 * the kinds of events are all kept, as the case itself keeps them.
 */
package pedigree.coverage;
