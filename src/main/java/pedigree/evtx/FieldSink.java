package pedigree.evtx;

import java.util.ArrayList;
import java.util.List;

/** Collects a record's fields from its XML, as {@link EventXml} names them. */
final class FieldSink {

    private final List<String> systemNames = new ArrayList<>();
    private final List<String> systemValues = new ArrayList<>();
    private final List<String> dataNames = new ArrayList<>();
    private final List<String> dataValues = new ArrayList<>();

    /** What the XML is to be given to. */
    XmlSink xml() {
        return new EventXml((name, value) -> {
            systemNames.add(name);
            systemValues.add(value);
        }, (name, value) -> {
            dataNames.add(name);
            dataValues.add(value);
        });
    }

    /** What was collected, as a record. */
    EvtxRecord record(long id, long position, long written, boolean carved) {
        return new EvtxRecord(id, position, written, carved, systemNames, systemValues.toArray(new String[0]), dataNames, dataValues.toArray(new String[0]), "");
    }
}
