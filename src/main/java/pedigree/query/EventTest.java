package pedigree.query;

import pedigree.store.StoredEvent;

/** A condition on an event. */
@FunctionalInterface
interface EventTest {

    /** @param process the process that acted in it (was created, ended); {@link pedigree.store.Link#NONE} where it belongs to none */
    boolean holds(StoredEvent event, int process);
}
