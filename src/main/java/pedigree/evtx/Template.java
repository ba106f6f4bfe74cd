package pedigree.evtx;

import java.util.List;
import java.util.Optional;

/** A template definition ([MS-EVEN6] 2.2.12, TemplateInstanceData). Immutable. */
final class Template {

    private final List<Node> nodes;
    private final boolean portable;
    private final Optional<Layout> record;
    private final Optional<Layout> section;
    private final Optional<XmlLayout> recordXml;
    private final Optional<XmlLayout> sectionXml;

    /**
     * @param nodes    what it makes, with substitutions in it
     * @param portable whether it can be used in any chunk: it has no values in it, which would stand in its own
     */
    Template(List<Node> nodes, boolean portable) {
        this.nodes = nodes;
        this.portable = portable;
        record = Layout.ofRecord(nodes);
        section = Layout.ofSection(nodes);
        recordXml = XmlLayout.of(nodes, 0);
        sectionXml = XmlLayout.of(nodes, 1);
    }

    List<Node> nodes() {
        return nodes;
    }

    boolean isPortable() {
        return portable;
    }

    /** Where its values go if it is a whole record; empty where that cannot be told beforehand. */
    Optional<Layout> record() {
        return record;
    }

    /** Its XML if it is a whole record; empty where that cannot be told beforehand. */
    Optional<XmlLayout> recordXml() {
        return recordXml;
    }

    /** Its XML if it is a record's EventData or UserData; empty where that cannot be told beforehand. */
    Optional<XmlLayout> sectionXml() {
        return sectionXml;
    }

    /** Where its values go if it is a record's EventData or UserData; empty where that cannot be told beforehand. */
    Optional<Layout> section() {
        return section;
    }
}
