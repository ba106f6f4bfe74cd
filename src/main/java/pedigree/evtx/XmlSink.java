package pedigree.evtx;

/** Receives a record's XML, piece by piece, in order. */
interface XmlSink {

    void start(String name);

    /** An attribute of the element started last; before any content of it. */
    void attribute(String name, String value);

    void text(String text);

    void instruction(String target, String data);

    void end(String name);
}
