/**
 * The Sigma language (specification 2.1.0): rules as YAML, compiled to matchers.
 *
 * <p>Why two-valued: an item on a field that an event does not have is false; only {@code null} is true of it. A third value would make
 * {@code not} lose matches.
 *
 * <p>Why a match explains itself in a second walk: nearly every event matches nearly no rule, so the first walk only says yes or no.
 *
 * <p>Why unknown parts reject a rule: a rule that is only half understood would find less, or more, than its author says.
 */
package pedigree.sigma;
