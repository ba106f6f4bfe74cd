package pedigree.source.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known of each list of names, made once.
 *
 * <p>A list is a path in a tree. The lists of a file are few and come in rows, so each name is first compared with the one that was met last at
 * its place: no list is hashed, and none is copied. Hostile files make every list another one, so what is kept has a limit. Thread-safe.
 *
 * @param <T> what is known
 */
final class ByNames<T> {

    private static final int KEPT = 100_000; // names, in all lists

    private final Function<List<String>, T> maker;
    private final Node<T> root = new Node<>("");
    private int kept;

    /** What {@code maker} makes of a list; it is asked again where there are too many to keep. */
    ByNames(Function<List<String>, T> maker) {
        this.maker = maker;
    }

    private static final class Node<T> {

        private final String name;
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private volatile Node<T> last; // one of these
        private volatile T value; // null: not made yet

        Node(String name) {
            this.name = name;
        }
    }

    /** What is known of {@code names}. */
    T of(List<String> names) {
        Node<T> node = root;
        for (int i = 0; i < names.size() && node != null; i++) {
            Node<T> last = node.last;
            node = last != null && last.name.equals(names.get(i)) ? last : other(node, names.get(i));
        }
        if (node == null) {
            return maker.apply(List.copyOf(names));
        }
        T known = node.value;
        return known == null ? made(node, names) : known;
    }

    /** The node of {@code name} behind {@code node}; {@code null} where it is new and there are too many. */
    private synchronized Node<T> other(Node<T> node, String name) {
        Node<T> next = node.next.get(name);
        if (next == null && kept < KEPT) {
            kept++;
            next = new Node<>(name);
            node.next.put(name, next);
        }
        node.last = next == null ? node.last : next;
        return next;
    }

    private synchronized T made(Node<T> node, List<String> names) {
        if (node.value != null) {
            return node.value;
        }
        T made = maker.apply(List.copyOf(names));
        if (kept + names.size() <= KEPT) {
            kept += names.size();
            node.value = made;
        }
        return made;
    }
}
