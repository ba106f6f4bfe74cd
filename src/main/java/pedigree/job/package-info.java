/**
 * Slow work off the calling thread: {@link pedigree.job.Jobs} runs it, {@link pedigree.job.Progress} says how far it is and whether to stop.
 *
 * <p>Why pulled, not pushed: work counts into a {@code Progress} as often as it likes, and a view looks at a snapshot once a frame. So a
 * fast reader never floods the UI thread, and the core needs no toolkit.
 */
package pedigree.job;
