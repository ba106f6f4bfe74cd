package pedigree.evtx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of one chunk at a time, by where their definitions stand. Not thread-safe. */
final class Definitions {

    private final Templates shared;
    private final boolean borrows;
    private final LocalTemplate[] known = new LocalTemplate[Chunk.SIZE]; // one an offset, so that finding one costs nothing
    private final int[] used = new int[Chunk.SIZE];
    private int count;
    private int borrowed;
    private final Map<Integer, Malformed> broken = new HashMap<>();
    private Bytes bytes;
    private BinXml binXml;

    /**
     * @param borrows whether a template that was overwritten in its chunk may be taken from another: when all of them were read
     */
    Definitions(Templates shared, boolean borrows) {
        this.shared = shared;
        this.borrows = borrows;
    }

    /** Turns to a chunk; what was known of the one before is forgotten. */
    void begin(Bytes chunk) {
        while (count > 0) {
            known[used[--count]] = null;
        }
        broken.clear();
        bytes = chunk;
        binXml = new BinXml(chunk);
    }

    /** The nodes of a record, or of a value that is BinXML itself. */
    List<Node> fragment(int from, int to) throws Malformed {
        NodeBuilder nodes = new NodeBuilder(bytes, this);
        binXml.fragment(from, to, nodes);
        return nodes.nodes();
    }

    /**
     * The template of the instance that stands from {@code from} to {@code to}, alone; its values are read.
     *
     * @return {@code null} where something else stands there: this is asked twice a record
     */
    LocalTemplate instance(int from, int to, Values values) throws Malformed {
        int at = from < to && bytes.u8(from) == 0x0f ? from + 4 : from;
        if (at >= to || bytes.u8(at) != 0x0c) {
            return null;
        }
        values.read(bytes, BinXml.values(bytes, at), to);
        boolean alone = values.end() >= to || bytes.u8(values.end()) == 0;
        return alone ? template(bytes.offset(at + 6), bytes.i32(at + 2)) : null;
    }

    /**
     * The template whose definition stands at an offset; where something else was written over it, the only one of its id in the file.
     *
     * @param id the first group of its GUID, as an instance repeats it
     * @throws Malformed.Lost if it was overwritten, and others were not to be looked at
     */
    LocalTemplate template(int definition, int id) throws Malformed {
        int found = bytes.size() - definition < 24 ? ~id : bytes.i32(definition + 4);
        if (found != id) {
            return borrowed(definition, id, found);
        }
        LocalTemplate template = known[definition];
        return template != null ? template : first(definition);
    }

    private LocalTemplate borrowed(int definition, int id, int found) throws Malformed {
        Optional<Template> other = borrows ? shared.only(id) : Optional.empty();
        if (other.isEmpty()) {
            throw new Malformed.Lost(definition, "template %08x".formatted(id), "%08x".formatted(found));
        }
        borrowed++;
        return new LocalTemplate(other.get());
    }

    /** How many templates were borrowed so far, by this chunk and those before. */
    int borrowed() {
        return borrowed;
    }

    private LocalTemplate first(int definition) throws Malformed {
        Malformed reason = broken.get(definition);
        if (reason != null) {
            throw reason;
        }
        try {
            LocalTemplate template = new LocalTemplate(read(definition));
            if (template.template().isPortable() || !borrows) { // what is borrowed within it is counted for each record
                known[definition] = template;
                used[count++] = definition;
            }
            return template;
        } catch (Malformed e) {
            broken.put(definition, e);
            throw e;
        }
    }

    private Template read(int definition) throws Malformed {
        int from = definition + 24;
        int size = (int) Math.min(bytes.u32(definition + 20), Integer.MAX_VALUE);
        bytes.check(from, size);
        Fingerprint fingerprint = new Fingerprint(bytes);
        binXml.definition(from, from + size, fingerprint);
        if (!fingerprint.isPortable()) {
            return build(from, size, false);
        }
        Templates.Key key = new Templates.Key(bytes.i64(definition + 4), bytes.i64(definition + 12), fingerprint.value());
        Optional<Template> same = shared.get(key);
        return same.isPresent() ? same.get() : shared.share(key, build(from, size, true));
    }

    private Template build(int from, int size, boolean portable) throws Malformed {
        NodeBuilder nodes = new NodeBuilder(bytes, this);
        binXml.definition(from, from + size, nodes);
        return new Template(nodes.nodes(), portable);
    }
}
