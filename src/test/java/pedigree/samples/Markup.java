package pedigree.samples;

import java.util.List;

/** A part of a template or of a plain record: an element, its text, or the place of a substitution. */
sealed interface Markup {

    /** An element; {@code attributes} and {@code children} in the order in which they are written. */
    record Element(String name, List<Attribute> attributes, List<Markup> children) implements Markup { }

    /** Text as it stands. */
    record Text(String text) implements Markup { }

    /**
     * The place of the value {@code index} of the substitution array.
     *
     * @param type the BinXML type that the template declares
     */
    record Slot(int index, int type) implements Markup { }

    /** An attribute; its value is a {@link Text} or a {@link Slot}. */
    record Attribute(String name, Markup value) { }

    /** An element without attributes. */
    static Element element(String name, Markup... children) {
        return new Element(name, List.of(), List.of(children));
    }

    /** An element that has only attributes. */
    static Element empty(String name, Attribute... attributes) {
        return new Element(name, List.of(attributes), List.of());
    }

    /** The element around the value {@code index}. */
    static Element slot(String name, int index, int type) {
        return element(name, new Slot(index, type));
    }

    /** The attribute with the value {@code index}. */
    static Attribute attribute(String name, int index, int type) {
        return new Attribute(name, new Slot(index, type));
    }

    /** The attribute with a fixed text. */
    static Attribute attribute(String name, String text) {
        return new Attribute(name, new Text(text));
    }
}
