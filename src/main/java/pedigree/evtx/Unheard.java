package pedigree.evtx;

/** A sink for a reading of which something else is wanted than what it says. */
class Unheard implements EvtxSink {

    @Override
    public boolean wants(String provider, String eventId) {
        return false;
    }

    @Override
    public void record(EvtxRecord record) { }

    @Override
    public void damage(long position, String reason) { }

    @Override
    public void note(long position, String remark) { }
}
