package pedigree.lineage;

/**
 * A process as one record names it, its texts numbered.
 *
 * @param event    the record
 * @param host     number of the host
 * @param provider number of the provider that logged the record
 * @param time     when the record says it happened
 * @param recordId the record's number in its log
 * @param id       number of the unique id, or 0
 * @param pid      the process id, or {@link pedigree.store.ClaimTable.Row#UNKNOWN}
 * @param image    number of the image's text, or 0
 * @param name     number of the image's file name, or 0
 * @param startKey the kernel's number of its start, where that is said apart from the id, or 0
 */
record Named(long event, int host, int provider, long time, long recordId, int id, long pid, int image, int name, long startKey) {

    /** The same without what is unique: when that has turned out to be another process's. */
    Named withoutId() {
        return new Named(event, host, provider, time, recordId, 0, pid, image, name, 0);
    }
}
