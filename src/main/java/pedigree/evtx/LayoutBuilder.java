package pedigree.evtx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.evtx.Layout.Absence;
import pedigree.evtx.Layout.Field;
import pedigree.evtx.Node.Attribute;
import pedigree.evtx.Node.Element;
import pedigree.evtx.Node.Instance;
import pedigree.evtx.Node.Substitution;
import pedigree.evtx.Node.Text;

/** Finds the fields of a template, by the rules of {@link EventXml}. Gives up where a value decides what fields there are. */
final class LayoutBuilder {

    private static final int RECORD = 1;
    private static final int SECTION = 2;
    private static final int PROPERTY = 3;

    private final List<Field> system = new ArrayList<>();
    private final List<Field> data = new ArrayList<>();
    private String section = "";
    private int sectionValue = -1;
    private boolean fits = true;

    Optional<Layout> record(List<Node> nodes) {
        return single(nodes, RECORD);
    }

    Optional<Layout> section(List<Node> nodes) {
        return single(nodes, SECTION);
    }

    private Optional<Layout> single(List<Node> nodes, int depth) {
        fits = nodes.size() == 1 && nodes.get(0) instanceof Element;
        if (fits) {
            element((Element) nodes.get(0), depth);
        }
        return fits ? Optional.of(new Layout(system, data, sectionValue)) : Optional.empty();
    }

    private void element(Element element, int depth) {
        fits &= sectionValue < 0; // what stands behind a section has no fixed place
        if (depth == RECORD) {
            record(element);
        } else if (depth == SECTION) {
            section(element);
        } else {
            property(element, depth);
        }
    }

    private void record(Element element) {
        for (Node child : element.children()) {
            if (child instanceof Substitution substitution && sectionValue < 0) {
                sectionValue = substitution.index();
            } else {
                child(child, RECORD);
            }
        }
    }

    private void section(Element element) {
        section = element.name();
        for (Attribute attribute : element.attributes()) {
            attribute(system, section, attribute);
        }
        element.children().forEach(child -> child(child, SECTION));
    }

    private void child(Node child, int depth) {
        fits &= !(child instanceof Instance) && !(child instanceof Substitution);
        if (child instanceof Element element) {
            element(element, depth + 1);
        }
    }

    private void property(Element element, int depth) {
        boolean isData = !section.equals("System") && !section.equals("RenderingInfo");
        String name = isData ? element.name() : systemName(element.name(), depth);
        String leaf = isData && element.name().equals("Data") ? "" : name;
        for (Attribute attribute : element.attributes()) {
            if (isData && element.name().equals("Data") && attribute.name().equals("Name")) {
                leaf = constant(attribute.parts());
            } else {
                attribute(isData ? data : system, name, attribute);
            }
        }
        if (element.children().stream().anyMatch(Element.class::isInstance)) {
            element.children().forEach(child -> child(child, depth));
        } else {
            add(isData ? data : system, leaf, element.children(), isData ? Absence.NEVER : Absence.IF_EMPTY);
        }
    }

    /** System's elements go by their tag alone, other sections' by theirs in front. */
    private String systemName(String tag, int depth) {
        return depth == PROPERTY && !section.equals("System") ? section + '_' + tag : tag;
    }

    private String constant(List<Node> parts) {
        fits &= parts.stream().allMatch(Text.class::isInstance);
        StringBuilder text = new StringBuilder();
        for (Node part : parts) {
            text.append(part instanceof Text piece ? piece.text() : "");
        }
        return text.toString();
    }

    private void attribute(List<Field> fields, String element, Attribute attribute) {
        boolean optional = attribute.parts().size() == 1 && attribute.parts().get(0) instanceof Substitution value && value.optional();
        if (!attribute.name().startsWith("xmlns")) {
            add(fields, element + '_' + attribute.name(), attribute.parts(), optional ? Absence.IF_NULL : Absence.NEVER);
        }
    }

    private void add(List<Field> fields, String name, List<Node> parts, Absence absence) {
        if (parts.size() == 1 && parts.get(0) instanceof Substitution value) {
            fields.add(new Field(name, null, value.index(), absence));
            return;
        }
        String constant = constant(parts);
        if (absence != Absence.IF_EMPTY || !constant.isEmpty()) {
            fields.add(new Field(name, constant, -1, absence));
        }
    }
}
