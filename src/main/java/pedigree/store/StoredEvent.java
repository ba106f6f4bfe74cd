package pedigree.store;

import pedigree.event.Event;

/**
 * An event in the case.
 *
 * @param id     its number in the case, from 1, in order of sources and of reading
 * @param source the {@link Source#id} of the file it came with
 * @param event  what was logged; without its claims, which are the linker's: see {@link ClaimTable}. Its time is corrected
 * @param clockError by how many ticks the time of its header is ahead of the true one, which {@link Event#time} is; 0 where that is not known
 */
public record StoredEvent(long id, int source, Event event, long clockError) {

    /** Where its record stands. */
    public RecordPlace place() {
        return new RecordPlace(event.type(), event.origin().file(), event.recordId(), event.origin().position(), event.origin().carved());
    }
}
