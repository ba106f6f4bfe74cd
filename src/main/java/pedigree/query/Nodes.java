package pedigree.query;

import java.util.List;

/** Walks of a query. */
final class Nodes {

    private Nodes() {
    }

    /** What {@code node} is made of; nothing for a condition. */
    static List<Node> parts(Node node) {
        if (node instanceof Node.And and) {
            return and.parts();
        } else if (node instanceof Node.Or or) {
            return or.parts();
        } else if (node instanceof Node.Not not) {
            return List.of(not.part());
        } else if (node instanceof Node.Related related) {
            return List.of(related.part());
        } else if (node instanceof Node.Path path) {
            return path.steps().stream().map(Node.Step::part).toList();
        } else if (node instanceof Node.Has has) {
            return List.of(has.part());
        } else if (node instanceof Node.Joined joined) {
            return List.of(joined.part());
        }
        return List.of();
    }
}
