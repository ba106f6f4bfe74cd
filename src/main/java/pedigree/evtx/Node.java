package pedigree.evtx;

import java.util.List;

/** A piece of BinXML. Equal pieces are equal values, whatever their offsets were: that is how templates of two chunks are compared. */
sealed interface Node {

    /** An element; its attributes' and its own content may hold substitutions. */
    record Element(String name, List<Attribute> attributes, List<Node> children) implements Node { }

    /** An attribute. */
    record Attribute(String name, List<Node> parts) { }

    /** Text: of a value, a CDATA section, a character or entity reference. */
    record Text(String text) implements Node { }

    /** A processing instruction. */
    record Instruction(String target, String data) implements Node { }

    /** A place that a value of the template's instance takes; an optional one is left out where that value is NULL. */
    record Substitution(int index, boolean optional) implements Node { }

    /** A template with its values. */
    record Instance(Template template, Values values) implements Node { }
}
