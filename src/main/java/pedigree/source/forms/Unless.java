package pedigree.source.forms;

import java.util.Optional;
import java.util.Set;

/**
 * An expression that counts only in records where another says nothing: {@code parent_unique_id unless fake_parent_unique_id}.
 *
 * @param inner     what it gives then
 * @param exception what says nothing then
 */
record Unless(Expression inner, Expression exception) implements Expression {

    @Override
    public String of(Leaf leaves) {
        return exception.of(leaves) == null ? inner.of(leaves) : null;
    }

    @Override
    public Optional<String> only(Set<String> leaves) {
        return exception.isPossible(leaves) ? Optional.empty() : inner.only(leaves);
    }

    @Override
    public boolean isPossible(Set<String> leaves) {
        return inner.isPossible(leaves);
    }
}
