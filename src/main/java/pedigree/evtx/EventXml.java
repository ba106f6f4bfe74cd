package pedigree.evtx;

import java.util.ArrayList;
import java.util.List;

/**
 * Names the fields of an event's XML, piece by piece, whoever reads that: the records of a log and their exports as XML have the same fields by it.
 *
 * <p>System: {@code Tag} for an element's text, {@code Tag_Attribute} for its attributes; other parts about the record itself
 * (RenderingInfo, EventData's own attributes) likewise. Data: EventData's {@code Data} by {@code Name}, unnamed ones with an empty name, and
 * the leaf elements of UserData and whatever else a record holds, under their tags.
 */
public final class EventXml implements XmlSink {

    private static final int SECTION = 2;
    private static final int PROPERTY = 3;

    private final Fields system;
    private final Fields data;
    private final StringBuilder text = new StringBuilder();
    private final List<String> path = new ArrayList<>();
    private String dataName = "";
    private boolean leaf;

    /** Takes fields, in the order of the XML. */
    @FunctionalInterface
    public interface Fields {

        /** One more. */
        void add(String name, String value);
    }

    /** An event of which nothing is known yet. */
    public EventXml(Fields system, Fields data) {
        this.system = system;
        this.data = data;
    }

    /** How many elements are open. */
    public int depth() {
        return path.size();
    }

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
                data.add(path.get(path.size() - 1) + '_' + name, value);
            }
        } else if (path.size() >= SECTION) {
            system.add(systemName() + '_' + name, value);
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
                data.add(dataName, text.toString());
            } else if (text.length() > 0) {
                system.add(systemName(), text.toString());
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
}
