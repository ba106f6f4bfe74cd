package pedigree.evtx;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects a record's fields from its XML.
 *
 * <p>System: {@code Tag} for an element's text, {@code Tag_Attribute} for its attributes; other parts about the record itself
 * (RenderingInfo, EventData's own attributes) likewise. Data: EventData's {@code Data} by {@code Name}, unnamed ones with an empty name, and
 * the leaf elements of UserData and whatever else a record holds, under their tags.
 */
final class FieldSink implements XmlSink {

    private static final int SECTION = 2;
    private static final int PROPERTY = 3;

    private final List<String> systemNames = new ArrayList<>();
    private final List<String> systemValues = new ArrayList<>();
    private final List<String> dataNames = new ArrayList<>();
    private final List<String> dataValues = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> path = new ArrayList<>();
    private String dataName = "";
    private boolean leaf;

    @Override
    public void start(String name) {
        path.add(name);
        text.setLength(0);
        leaf = true;
        dataName = name.equals("Data") ? "" : name;
    }

    @Override
    public void attribute(String name, String value) {
        if (name.startsWith("xmlns")) {
            return;
        }
        if (isData() && path.size() > SECTION) {
            if (name.equals("Name") && path.get(path.size() - 1).equals("Data")) {
                dataName = value;
            } else {
                add(dataNames, dataValues, path.get(path.size() - 1) + '_' + name, value);
            }
        } else if (path.size() >= SECTION) {
            add(systemNames, systemValues, systemName() + '_' + name, value);
        }
    }

    @Override
    public void text(String piece) {
        text.append(piece);
    }

    @Override
    public void instruction(String target, String data) {
        // says nothing about the event
    }

    @Override
    public void end(String name) {
        if (leaf && path.size() >= PROPERTY) {
            if (isData()) {
                add(dataNames, dataValues, dataName, text.toString());
            } else if (text.length() > 0) {
                add(systemNames, systemValues, systemName(), text.toString());
            }
        }
        leaf = false;
        path.remove(path.size() - 1);
    }

    private boolean isData() {
        String section = path.size() < SECTION ? "System" : path.get(SECTION - 1);
        return !section.equals("System") && !section.equals("RenderingInfo");
    }

    /** System's elements go by their tag alone, other sections' by theirs in front. */
    private String systemName() {
        String tag = path.get(path.size() - 1);
        return path.size() == PROPERTY && !path.get(SECTION - 1).equals("System") ? path.get(SECTION - 1) + '_' + tag : tag;
    }

    private static void add(List<String> names, List<String> values, String name, String value) {
        names.add(name);
        values.add(value);
    }

    /** What was collected, as a record. */
    EvtxRecord record(long id, long position, long written, boolean carved) {
        return new EvtxRecord(id, position, written, carved, systemNames, systemValues.toArray(new String[0]), dataNames, dataValues.toArray(new String[0]), "");
    }
}
