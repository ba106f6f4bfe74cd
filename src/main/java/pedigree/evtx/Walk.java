package pedigree.evtx;

import java.util.List;

import pedigree.evtx.Node.Attribute;
import pedigree.evtx.Node.Element;
import pedigree.evtx.Node.Instance;
import pedigree.evtx.Node.Instruction;
import pedigree.evtx.Node.Substitution;
import pedigree.evtx.Node.Text;

/**
 * Puts values into the places that templates leave for them, and hands the XML that comes of it to a sink.
 *
 * <p>An attribute whose optional value is NULL is left out; an element stays, without content. An element that holds an array is repeated for
 * each item, and once, empty, for none.
 *
 * <p>A few templates that hold each other, or one long value used again and again, would make a record without end: it is cut at {@link #MOST}.
 */
final class Walk {

    private static final int DEPTH = 64;

    /** Characters and pieces, eight each, of one record; 64 KiB honestly written come to about half at most. */
    private static final int MOST = 1 << 20;

    private static final int PIECE = 8;

    private final Bytes bytes;
    private final Definitions definitions;
    private final Texts texts;
    private final XmlSink sink;
    private int depth;
    private int spent;

    Walk(Bytes bytes, Definitions definitions, Texts texts, XmlSink sink) {
        this.bytes = bytes;
        this.definitions = definitions;
        this.texts = texts;
        this.sink = sink;
    }

    /** Walks the nodes of a record. */
    void record(List<Node> nodes) throws Malformed {
        walk(nodes, null);
    }

    private void walk(List<Node> nodes, Values values) throws Malformed {
        if (++depth > DEPTH) {
            throw new Malformed(0, "at most %d nested pieces".formatted(DEPTH), "more");
        }
        for (Node node : nodes) {
            spend(PIECE);
            walk(node, values);
        }
        depth--;
    }

    private void walk(Node node, Values values) throws Malformed {
        if (node instanceof Element element) {
            element(element, values);
        } else if (node instanceof Text text) {
            spend(text.text().length());
            sink.text(text.text());
        } else if (node instanceof Substitution substitution) {
            substitution(substitution.index(), values);
        } else if (node instanceof Instance instance) {
            walk(instance.template().nodes(), instance.values());
        } else if (node instanceof Instruction instruction) {
            sink.instruction(instruction.target(), instruction.data());
        }
    }

    private void element(Element element, Values values) throws Malformed {
        int array = array(element, values);
        if (array < 0) {
            start(element, values);
            walk(element.children(), values);
            sink.end(element.name());
            return;
        }
        List<String> items = ValueText.items(bytes, values.type(array), values.offset(array), values.size(array));
        for (String item : items.isEmpty() ? List.of("") : items) {
            spend(PIECE + item.length());
            start(element, values);
            sink.text(item);
            sink.end(element.name());
        }
    }

    /** The index of the array that an element holds, or -1. */
    private static int array(Element element, Values values) {
        boolean single = values != null && element.children().size() == 1 && element.children().get(0) instanceof Substitution;
        if (!single) {
            return -1;
        }
        int index = ((Substitution) element.children().get(0)).index();
        return (values.type(index) & ValueText.ARRAY) != 0 ? index : -1;
    }

    private void start(Element element, Values values) throws Malformed {
        spend(element.name().length());
        sink.start(element.name());
        for (Attribute attribute : element.attributes()) {
            attribute(attribute, values);
        }
    }

    private void attribute(Attribute attribute, Values values) throws Malformed {
        List<Node> parts = attribute.parts();
        if (parts.size() == 1 && parts.get(0) instanceof Text text) {
            attribute(attribute.name(), text.text());
            return;
        }
        StringBuilder value = new StringBuilder();
        boolean present = parts.isEmpty();
        for (Node part : parts) {
            if (part instanceof Text text) {
                value.append(text.text());
                present = true;
            } else if (part instanceof Substitution substitution && isPresent(substitution, values)) {
                value.append(text(substitution.index(), values));
                present = true;
            }
        }
        if (present) {
            attribute(attribute.name(), value.toString());
        }
    }

    private void attribute(String name, String value) throws Malformed {
        spend(PIECE + name.length() + value.length());
        sink.attribute(name, value);
    }

    private static boolean isPresent(Substitution substitution, Values values) {
        return values != null && (!substitution.optional() || values.type(substitution.index()) != ValueText.NULL);
    }

    private void substitution(int index, Values values) throws Malformed {
        if (values == null || values.type(index) == ValueText.NULL) {
            return;
        }
        if (values.type(index) == ValueText.BIN_XML) {
            int from = values.offset(index);
            walk(definitions.fragment(from, from + values.size(index)), null);
        } else {
            sink.text(text(index, values));
        }
    }

    private String text(int index, Values values) throws Malformed {
        int type = values.type(index);
        if (type == ValueText.NULL) {
            return "";
        }
        String text = (type & ValueText.ARRAY) != 0
                ? String.join("\n", ValueText.items(bytes, type, values.offset(index), values.size(index)))
                : texts.of(bytes, type, values.offset(index), values.size(index));
        spend(text.length());
        return text;
    }

    /** Characters and pieces so far. */
    int spent() {
        return spent;
    }

    private void spend(int amount) throws Malformed {
        spent += amount;
        if (spent > MOST) {
            throw new Malformed(0, "a record of at most %d characters".formatted(MOST), "more");
        }
    }
}
