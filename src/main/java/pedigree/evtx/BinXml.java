package pedigree.evtx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.evtx.Node.Attribute;
import pedigree.evtx.Node.Element;
import pedigree.evtx.Node.Instance;
import pedigree.evtx.Node.Instruction;
import pedigree.evtx.Node.Substitution;
import pedigree.evtx.Node.Text;

/**
 * Reads BinXML tokens ([MS-EVEN6] 2.2.12) of one chunk into {@link Node}s. Not thread-safe.
 *
 * <p>An element's start holds a dependency id inside a template definition, and none where it stands by itself. Nesting is cut at
 * {@link #DEPTH}.
 */
final class BinXml {

    private static final int DEPTH = 64;
    private static final int MORE = 0x40;
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private final Bytes bytes;
    private final Templates shared;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Template> templates = new HashMap<>();
    private int at;
    private int end;

    /** Reads from {@code bytes}; templates are shared through {@code shared}. */
    BinXml(Bytes bytes, Templates shared) {
        this.bytes = bytes;
        this.shared = shared;
    }

    /** The nodes of a record or of a value: a fragment, a template instance or plain elements, from {@code from} to {@code to}. */
    List<Node> fragment(int from, int to) throws Malformed {
        int outerAt = at;
        int outerEnd = end;
        try {
            return nodes(from, to, false, 0);
        } finally {
            at = outerAt;
            end = outerEnd;
        }
    }

    private List<Node> nodes(int from, int to, boolean inTemplate, int depth) throws Malformed {
        at = from;
        end = to;
        List<Node> nodes = new ArrayList<>(1);
        content(nodes, inTemplate, depth);
        return nodes;
    }

    /** Reads content until an end token, which is consumed, or the end. */
    private void content(List<Node> nodes, boolean inTemplate, int depth) throws Malformed {
        while (at < end) {
            int token = bytes.u8(at) & ~MORE;
            switch (token) {
                case 0x00, 0x04 -> {
                    at++;
                    return;
                }
                case 0x0f -> at += 4;
                case 0x01 -> nodes.add(element(inTemplate, depth + 1));
                case 0x0a -> nodes.add(instruction());
                case 0x0c -> nodes.add(instance(depth + 1));
                default -> nodes.add(value(token));
            }
        }
    }

    private Element element(boolean inTemplate, int depth) throws Malformed {
        if (depth > DEPTH) {
            throw new Malformed(at, "at most %d nested elements".formatted(DEPTH), "more");
        }
        boolean hasAttributes = (bytes.u8(at) & MORE) != 0;
        at += inTemplate ? 7 : 5;
        String name = name();
        List<Attribute> attributes = new ArrayList<>(2);
        if (hasAttributes) {
            at += 4;
            while ((bytes.u8(at) & ~MORE) == 0x06) {
                attributes.add(attribute());
            }
        }
        List<Node> children = new ArrayList<>(1);
        int close = bytes.u8(at++);
        if (close == 0x02) {
            content(children, inTemplate, depth);
        } else if (close != 0x03) {
            throw new Malformed(at - 1, "the end of an element's start", "token 0x%02x".formatted(close));
        }
        return new Element(name, attributes, children);
    }

    private Attribute attribute() throws Malformed {
        at++;
        String name = name();
        List<Node> parts = new ArrayList<>(1);
        while (isValue(bytes.u8(at) & ~MORE)) {
            parts.add(value(bytes.u8(at) & ~MORE));
        }
        return new Attribute(name, parts);
    }

    private static boolean isValue(int token) {
        return token == 0x05 || token >= 0x07 && token <= 0x09 || token == 0x0d || token == 0x0e;
    }

    private Node value(int token) throws Malformed {
        return switch (token) {
            case 0x05 -> text();
            case 0x07 -> new Text(counted());
            case 0x08 -> reference();
            case 0x09 -> entity();
            case 0x0d, 0x0e -> substitution(token == 0x0e);
            default -> throw new Malformed(at, "a token", "0x%02x".formatted(token));
        };
    }

    private Node text() throws Malformed {
        int type = bytes.u8(at + 1);
        if (type == ValueText.NULL) {
            at += 2;
            return new Text("");
        }
        if (type != 0x01) {
            throw new Malformed(at + 1, "text of type 0x01", "0x%02x".formatted(type));
        }
        at++;
        return new Text(counted());
    }

    /** The characters behind a token and their count. */
    private String counted() throws Malformed {
        int chars = bytes.u16(at + 1);
        String text = bytes.utf16(at + 3, chars);
        at += 3 + 2 * chars;
        return text;
    }

    private Node reference() throws Malformed {
        char character = (char) bytes.u16(at + 1);
        at += 3;
        return new Text(String.valueOf(character));
    }

    private Node entity() throws Malformed {
        at++;
        String name = name();
        return new Text(ENTITIES.getOrDefault(name, '&' + name + ';'));
    }

    private Node substitution(boolean optional) throws Malformed {
        int index = bytes.u16(at + 1);
        at += 4;
        return new Substitution(index, optional);
    }

    private Node instruction() throws Malformed {
        at++;
        String target = name();
        String data = "";
        if (at < end && bytes.u8(at) == 0x0b) {
            data = counted();
        }
        return new Instruction(target, data);
    }

    private Node instance(int depth) throws Malformed {
        if (depth > DEPTH) {
            throw new Malformed(at, "at most %d nested templates".formatted(DEPTH), "more");
        }
        int definition = bytes.offset(at + 6);
        int next = at + 10;
        if (definition == next) {
            long size = bytes.u32(definition + 20);
            bytes.check(definition + 24, (int) Math.min(size, Integer.MAX_VALUE));
            next = definition + 24 + (int) size;
        }
        int outerEnd = end;
        Template template = template(definition, bytes.i32(at + 2), depth);
        Values values = Values.read(bytes, next, outerEnd);
        at = values.end(next);
        end = outerEnd;
        return new Instance(template, values);
    }

    /** The template at an offset; where something else was written over it, the one that the file's earlier chunks have of its id. */
    private Template template(int definition, int id, int depth) throws Malformed {
        int found = bytes.i32(checked(definition));
        return found == id ? definition(definition, depth)
                : shared.only(id).orElseThrow(() -> new Malformed(definition, "template %08x".formatted(id), "%08x".formatted(found)));
    }

    private Template definition(int definition, int depth) throws Malformed {
        Template known = templates.get(definition);
        if (known == null) {
            String guid = ValueText.guid(bytes, checked(definition));
            long size = bytes.u32(definition + 20);
            bytes.check(definition + 24, (int) Math.min(size, Integer.MAX_VALUE));
            List<Node> nodes = nodes(definition + 24, definition + 24 + (int) size, true, depth);
            known = shared.share(new Template(guid, nodes));
            templates.put(definition, known);
        }
        return known;
    }

    private int checked(int definition) throws Malformed {
        bytes.check(definition, 24);
        return definition + 4;
    }

    /** The name whose offset stands at the cursor; a name that stands right behind its offset is passed over. */
    private String name() throws Malformed {
        int offset = bytes.offset(at);
        at += 4;
        if (offset == at) {
            at += 10 + 2 * bytes.u16(offset + 6);
        }
        String known = names.get(offset);
        if (known == null) {
            known = bytes.utf16(offset + 8, bytes.u16(offset + 6));
            names.put(offset, known);
        }
        return known;
    }
}
