package pedigree.query;

import pedigree.store.StoredEvent;

/** The events that a query asks for. Of the case, and as long as, it was made of. */
public final class EventFilter {

    private final EventTest test;

    EventFilter(EventTest test) {
        this.test = test;
    }

    /**
     * Whether an event is one that is asked for.
     *
     * @param process the process that acted in it (was created, ended); {@link pedigree.store.Link#NONE} where it belongs to none
     * @throws QueryException if that costs too much
     */
    public boolean matches(StoredEvent event, int process) throws QueryException {
        try {
            return test.holds(event, process);
        } catch (RegexPattern.TooCostly e) {
            throw e.toQueryException();
        }
    }
}
