package pedigree.evtx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import pedigree.evtx.Node.Attribute;
import pedigree.evtx.Node.Element;
import pedigree.evtx.Node.Substitution;
import pedigree.evtx.Node.Text;

/**
 * The XML of a template's instances: what is the same in all of them, as text made once, and where values go between. Says the same as
 * {@link XmlText} would. Immutable.
 */
final class XmlLayout {

    /** The end of an element without content. */
    static final byte[] EMPTY = utf8("/>");

    private static final byte[] NOTHING = {};
    private static final byte[] QUOTE = utf8("\"");

    private final Place[] places;
    private final byte[] rest;
    private final int length;

    private XmlLayout(List<Place> places, String rest) {
        this.places = places.toArray(new Place[0]);
        this.rest = utf8(rest);
        length = this.rest.length + places.stream().mapToInt(place -> Allowance.PIECE + place.before.length + place.after.length).sum();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What takes a value. */
    enum Kind {
        /** An attribute. */
        ATTRIBUTE,
        /** An attribute that is left out where the value is NULL. */
        OPTIONAL_ATTRIBUTE,
        /** All content of an element; its start is still open. */
        CONTENT,
        /** The record's EventData or UserData. */
        SECTION
    }

    /**
     * A place for a value.
     *
     * @param before what stands in front of it, as UTF-8
     * @param start  how many bytes at its end go when the value is absent: an attribute's name, the end of an element's start
     * @param after  what stands behind it if it is there
     * @param value  the value's index
     */
    record Place(byte[] before, int start, byte[] after, Kind kind, int value) { }

    /** The places, in order; not to be changed. */
    Place[] places() {
        return places;
    }

    /** What stands behind the last place. */
    byte[] rest() {
        return rest;
    }

    /** How much there is without the values. */
    int length() {
        return length;
    }

    /** The layout of a template that is a whole record, or stands {@code depth} elements deep in one; empty where a value decides about elements. */
    static Optional<XmlLayout> of(List<Node> nodes, int depth) {
        return new Builder().single(nodes, depth);
    }

    private static final class Builder {

        private final List<Place> places = new ArrayList<>();
        private final StringBuilder before = new StringBuilder();
        private boolean fits = true;

        Optional<XmlLayout> single(List<Node> nodes, int depth) {
            if (nodes.size() != 1 || !(nodes.get(0) instanceof Element)) {
                return Optional.empty();
            }
            element((Element) nodes.get(0), depth);
            return fits ? Optional.of(new XmlLayout(places, before.toString())) : Optional.empty();
        }

        private void place(Kind kind, String start, byte[] after, int value) {
            before.append(start);
            places.add(new Place(utf8(before.toString()), utf8(start).length, after, kind, value));
            before.setLength(0);
        }

        private void element(Element element, int depth) {
            if (depth > 0) {
                before.append(XmlText.lineBreak(depth));
            }
            String name = XmlText.name(element.name());
            before.append('<').append(name);
            Set<String> names = new HashSet<>();
            for (Attribute attribute : element.attributes()) {
                attribute(attribute, names);
            }
            content(element, name, depth);
        }

        private void attribute(Attribute attribute, Set<String> names) {
            List<Node> parts = attribute.parts();
            String name = XmlText.attributeName(attribute.name(), plain(parts));
            fits &= names.add(name);
            if (parts.size() == 1 && parts.get(0) instanceof Substitution value) {
                fits &= !attribute.name().startsWith("xmlns"); // its value decides about its name
                place(value.optional() ? Kind.OPTIONAL_ATTRIBUTE : Kind.ATTRIBUTE, ' ' + name + "=\"", QUOTE, value.index());
            } else {
                before.append(' ').append(name).append("=\"").append(escaped(parts, true)).append('"');
            }
        }

        private void content(Element element, String name, int depth) {
            List<Node> children = element.children();
            if (children.size() == 1 && children.get(0) instanceof Substitution value) {
                place(Kind.CONTENT, ">", utf8("</" + name + '>'), value.index());
            } else if (children.stream().anyMatch(Element.class::isInstance)) {
                before.append('>');
                elements(children, depth);
                before.append(XmlText.lineBreak(depth)).append("</").append(name).append('>');
            } else {
                String text = escaped(children, false);
                before.append(text.isEmpty() ? "/>" : '>' + text + "</" + name + '>');
            }
        }

        private void elements(List<Node> children, int depth) {
            for (int i = 0; i < children.size(); i++) {
                if (children.get(i) instanceof Element child) {
                    element(child, depth + 1);
                } else if (children.get(i) instanceof Substitution value && depth == 0 && i == children.size() - 1) {
                    place(Kind.SECTION, "", NOTHING, value.index());
                } else {
                    fits = false;
                }
            }
        }

        private static String plain(List<Node> parts) {
            return parts.stream().map(part -> part instanceof Text piece ? piece.text() : "").collect(Collectors.joining());
        }

        /** Text that every record has; nothing that XML cannot hold, since that is counted in each record. */
        private String escaped(List<Node> parts, boolean inAttribute) {
            XmlText text = new XmlText();
            for (Node part : parts) {
                fits &= part instanceof Text;
                text.escape(part instanceof Text piece ? piece.text() : "", inAttribute);
            }
            fits &= text.isComplete();
            return text.written();
        }
    }
}
