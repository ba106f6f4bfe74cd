package pedigree.job;

/**
 * A piece of slow work that says how far it is.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Work<T> {

    /** Does the work; anything thrown ends the job and is shown to the user. */
    T run(Progress progress) throws Exception;
}
