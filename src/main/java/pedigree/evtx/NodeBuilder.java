package pedigree.evtx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import pedigree.evtx.Node.Attribute;
import pedigree.evtx.Node.Element;
import pedigree.evtx.Node.Instance;
import pedigree.evtx.Node.Instruction;
import pedigree.evtx.Node.Substitution;
import pedigree.evtx.Node.Text;

/** Makes {@link Node}s of tokens. */
final class NodeBuilder implements TokenSink {

    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private final Bytes bytes;
    private final Definitions definitions;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Node> roots = new ArrayList<>(1);
    private List<Node> parts = roots; // what takes the next piece: an attribute, an element's content, or nothing around it

    /** An element whose end was not met yet. */
    private record Open(String name, List<Attribute> attributes, List<Node> children) { }

    NodeBuilder(Bytes bytes, Definitions definitions) {
        this.bytes = bytes;
        this.definitions = definitions;
    }

    /** What was made. */
    List<Node> nodes() {
        return roots;
    }

    @Override
    public void start(int name) throws Malformed {
        open.push(new Open(bytes.name(name), new ArrayList<>(2), new ArrayList<>(1)));
    }

    @Override
    public void attribute(int name) throws Malformed {
        parts = new ArrayList<>(1);
        open.element().attributes().add(new Attribute(bytes.name(name), parts));
    }

    @Override
    public void content() {
        parts = open.element().children();
    }

    @Override
    public void text(int offset, int chars) throws Malformed {
        parts.add(new Text(bytes.utf16(offset, chars)));
    }

    @Override
    public void reference(int character) {
        parts.add(new Text(String.valueOf((char) character)));
    }

    @Override
    public void entity(int name) throws Malformed {
        String entity = bytes.name(name);
        parts.add(new Text(ENTITIES.getOrDefault(entity, '&' + entity + ';')));
    }

    @Override
    public void substitution(int index, boolean optional) {
        parts.add(new Substitution(index, optional));
    }

    @Override
    public void instruction(int target, int data, int chars) throws Malformed {
        parts.add(new Instruction(bytes.name(target), bytes.utf16(data, chars)));
    }

    @Override
    public void instance(int definition, int id, int values, int end) throws Malformed {
        parts.add(new Instance(definitions.template(definition, id).template(), new Values().read(bytes, values, end)));
    }

    @Override
    public void end() {
        Open closed = open.pop();
        parts = open.isEmpty() ? roots : open.element().children();
        parts.add(new Element(closed.name(), closed.attributes(), closed.children()));
    }
}
