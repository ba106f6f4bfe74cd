package pedigree.evtx;

/**
 * A number made of a template's tokens with their names resolved: the same in every chunk, wherever names stand there.
 *
 * <p>A template that holds instances has values of its own chunk in it: it is like no other.
 */
final class Fingerprint implements TokenSink {

    private final Bytes bytes;
    private long value = 1;
    private boolean portable = true;

    Fingerprint(Bytes bytes) {
        this.bytes = bytes;
    }

    long value() {
        return value;
    }

    /** Whether the template can be used in another chunk. */
    boolean isPortable() {
        return portable;
    }

    private void mix(int token, long content) {
        value = Bytes.mix(value * 31 + token, content);
    }

    private void mixName(int token, int name) throws Malformed {
        mix(token, bytes.hash(name + 8, 2 * bytes.u16(name + 6)));
    }

    @Override
    public void start(int name) throws Malformed {
        mixName(1, name);
    }

    @Override
    public void attribute(int name) throws Malformed {
        mixName(2, name);
    }

    @Override
    public void content() {
        mix(3, 0);
    }

    @Override
    public void text(int offset, int chars) throws Malformed {
        mix(4, bytes.hash(offset, 2 * chars));
    }

    @Override
    public void reference(int character) {
        mix(5, character);
    }

    @Override
    public void entity(int name) throws Malformed {
        mixName(6, name);
    }

    @Override
    public void substitution(int index, boolean optional) {
        mix(optional ? 7 : 8, index);
    }

    @Override
    public void instruction(int target, int data, int chars) throws Malformed {
        mixName(9, target);
        text(data, chars);
    }

    @Override
    public void instance(int definition, int id, int values, int end) {
        portable = false;
    }

    @Override
    public void end() {
        mix(10, 0);
    }
}
