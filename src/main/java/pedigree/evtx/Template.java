package pedigree.evtx;

import java.util.List;

import pedigree.evtx.Node.Element;
import pedigree.evtx.Node.Instance;

/**
 * A template definition ([MS-EVEN6] 2.2.12, TemplateInstanceData).
 *
 * @param guid  its GUID, as text
 * @param nodes what it makes, with substitutions in it
 */
record Template(String guid, List<Node> nodes) {

    /** The id by which instances name it: the first group of its GUID. */
    int id() {
        return Integer.parseUnsignedInt(guid.substring(1, 9), 16);
    }

    /** Whether it can be used in any chunk: values within it would stand in its own. */
    boolean isPortable() {
        return nodes.stream().allMatch(Template::isPortable);
    }

    private static boolean isPortable(Node node) {
        return !(node instanceof Instance) && (!(node instanceof Element element) || element.children().stream().allMatch(Template::isPortable));
    }
}
