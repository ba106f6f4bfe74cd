package pedigree.source.forms;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An expression that counts only in records where two others differ, {@code SourceProcessId if SourceProcessId != ParentProcessId}, or where
 * another says something: {@code FilePath if ProcessId}.
 *
 * @param inner what it gives then
 * @param left  the one
 * @param right the other
 */
record Conditional(Expression inner, Expression left, Expression right) implements Expression {

    private static final Expression NOTHING = new Expression.Named("");

    /**
     * The expression {@code inner} under the condition that {@code condition} spells.
     *
     * @throws IllegalArgumentException if it compares more than two
     */
    static Conditional of(String inner, String condition) {
        String[] sides = condition.split(" != ");
        if (sides.length > 2) {
            throw new IllegalArgumentException("expected 'a' or 'a != b', found '" + condition + "'");
        }
        return new Conditional(Expression.of(inner), Expression.of(sides[0]), sides.length == 2 ? Expression.of(sides[1]) : NOTHING);
    }

    @Override
    public String of(Leaf leaves) {
        return Objects.equals(left.of(leaves), right.of(leaves)) ? null : inner.of(leaves);
    }

    @Override
    public Optional<String> only(Set<String> leaves) {
        return Optional.empty();
    }

    @Override
    public boolean isPossible(Set<String> leaves) {
        return inner.isPossible(leaves);
    }
}
