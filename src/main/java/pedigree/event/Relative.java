package pedigree.event;

/**
 * Another process that the record of a start names beside the parent.
 *
 * @param role  what it is to the one that was started: its parent's parent, its real parent, or a broker
 * @param claim what the record says of it
 */
public record Relative(Role role, ProcessClaim claim) { }
