package pedigree.evtx;

/**
 * A template as one chunk has it, with the value that each of its places took last in that chunk, and its text: the next record's is often the
 * same, and its bytes can be compared where they stand.
 */
final class LocalTemplate {

    private static final int REMEMBERED = 64; // values: more than any provider of Windows has in one record

    private final Template template;
    private final int[] kinds = new int[REMEMBERED];
    private final int[] offsets = new int[REMEMBERED];
    private final String[] last = new String[REMEMBERED];

    LocalTemplate(Template template) {
        this.template = template;
    }

    Template template() {
        return template;
    }

    /** The text of a value of an instance, which is neither an array nor BinXML. */
    String text(Bytes bytes, Values values, int index, Texts texts) throws Malformed {
        int type = values.type(index);
        int offset = values.offset(index);
        int size = values.size(index);
        if (index >= REMEMBERED) {
            return texts.of(bytes, type, offset, size);
        }
        int kind = type << 16 | size;
        if (kinds[index] == kind && bytes.same(offset, offsets[index], size)) {
            return last[index];
        }
        String text = texts.of(bytes, type, offset, size);
        kinds[index] = kind;
        offsets[index] = offset;
        last[index] = text;
        return text;
    }
}
