package pedigree.store;

import pedigree.event.Event;

/**
 * An event in the case.
 *
 * @param id     its number in the case, from 1, in order of sources and of reading
 * @param source the {@link Source#id} of the file it came with
 * @param event  what was logged; without its claims, which are the linker's: see {@link ClaimTable}
 */
public record StoredEvent(long id, int source, Event event) {

    /** Where its record stands. */
    public RecordPlace place() {
        return new RecordPlace(event.type(), event.origin().file(), event.recordId(), event.origin().position(), event.origin().carved());
    }
}
