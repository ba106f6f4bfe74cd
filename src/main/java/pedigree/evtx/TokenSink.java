package pedigree.evtx;

/**
 * Receives BinXML tokens in order.
 *
 * <p>Names and texts are handed over as places in the chunk: most tokens are only compared with others, and then no text is made of them.
 */
interface TokenSink {

    /** An element's start; its attributes follow, then {@link #content}, its content and {@link #end}. */
    void start(int name) throws Malformed;

    /** An attribute; its parts follow. */
    void attribute(int name) throws Malformed;

    /** The end of an element's start. */
    void content();

    void text(int offset, int chars) throws Malformed;

    void reference(int character);

    void entity(int name) throws Malformed;

    void substitution(int index, boolean optional);

    void instruction(int target, int data, int chars) throws Malformed;

    /**
     * A template's instance.
     *
     * @param definition offset of the template's definition
     * @param id         the first group of its GUID, as the instance repeats it
     * @param values     offset of the values' descriptors
     * @param end        where the values may end at most
     */
    void instance(int definition, int id, int values, int end) throws Malformed;

    void end();
}
