package pedigree.coverage;

/**
 * A log of which the source holds a selection only, so that what is missing says nothing.
 *
 * @param host    whose log it is; empty where records do not say
 * @param log     the channel; empty where records do not say
 * @param records how many records are there
 * @param of      how many numbers there are from the first of them to the last
 */
public record Selection(String host, String log, long records, long of) { }
