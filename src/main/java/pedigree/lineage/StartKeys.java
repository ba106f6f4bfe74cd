package pedigree.lineage;

/**
 * Logged processes by start key: the number that Windows' kernel gives each start, unique on its host. Sysmon has it in the tail of some GUIDs, other sensors
 * and the audit in a field of its own, so it joins what they say exactly, whatever their clocks.
 *
 * <p>Two GUIDs are never joined by it: what they are to each other, {@link Identity#twin} tells.
 */
final class StartKeys {

    private final Processes processes;
    private final Ids ids;
    private final Witnesses witnesses;
    private final Index told = new Index();
    private Index inGuids; // when asked for: most cases need none

    StartKeys(Processes processes, Ids ids, Witnesses witnesses) {
        this.processes = processes;
        this.ids = ids;
        this.witnesses = witnesses;
        for (int record = 0; record < processes.logged(); record++) {
            if (processes.startKey.at(record) != 0) {
                told.put(record, processes.startKey.at(record));
            }
        }
    }

    /** Processes by host and start key. */
    private final class Index {

        private final Ids numbers = new Ids(0);
        private final Ints process = new Ints(0);

        private void put(int record, long key) {
            int number = numbers.number(processes.host.at(record), 0, key);
            while (process.size() <= number) {
                process.add(0);
            }
            int found = witnesses.process(record);
            int known = process.at(number) - 1;
            process.set(number, (known == Processes.NONE || processes.compare(found, known) < 0 ? found : known) + 1); // where records lie: always the same
        }

        private int process(int host, long key) {
            return process.size() == 0 ? Processes.NONE : process.at(numbers.find(host, 0, key)) - 1;
        }
    }

    /** The logged process with the start key that a record names, or {@link Processes#NONE}. */
    int process(Named named) {
        if (named.startKey() == 0) {
            long key = ids.startKey(named.id());
            return key == 0 ? Processes.NONE : told.process(named.host(), key);
        }
        int process = told.process(named.host(), named.startKey());
        return process == Processes.NONE ? inGuids().process(named.host(), named.startKey()) : process;
    }

    private Index inGuids() {
        if (inGuids == null) {
            inGuids = new Index();
            for (int record = 0; record < processes.logged(); record++) {
                long key = ids.startKey(processes.id.at(record));
                if (key != 0) {
                    inGuids.put(record, key);
                }
            }
        }
        return inGuids;
    }

    /** Whether two start keys, of which one at least is told in a field of its own, are those of two starts. 0 stands for an unknown one. */
    static boolean differ(long told, long inGuid, long otherTold, long otherInGuid) {
        long one = told == 0 ? inGuid : told;
        long other = otherTold == 0 ? otherInGuid : otherTold;
        return (told | otherTold) != 0 && one != 0 && other != 0 && one != other;
    }
}
