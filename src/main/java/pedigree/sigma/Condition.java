package pedigree.sigma;

import java.util.List;
import java.util.function.Consumer;

import pedigree.sigma.Match.Reason;

/** A rule's condition: selections joined by {@code and}, {@code or}, {@code not}. */
sealed interface Condition {

    /** Whether it is true of {@code subject}. */
    boolean matches(Subject subject);

    /** Hands why it is true, and the fields of its negated parts that are absent or empty, to the sinks. */
    void explain(Subject subject, Consumer<Reason> reasons, Consumer<String> absent);

    /** A selection must hold. */
    record Of(Selection selection) implements Condition {

        @Override
        public boolean matches(Subject subject) {
            return selection.matches(subject);
        }

        @Override
        public void explain(Subject subject, Consumer<Reason> reasons, Consumer<String> absent) {
            selection.explain(subject, reasons);
        }
    }

    /** All must hold. */
    record And(List<Condition> parts) implements Condition {

        @Override
        public boolean matches(Subject subject) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).matches(subject)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void explain(Subject subject, Consumer<Reason> reasons, Consumer<String> absent) {
            parts.forEach(part -> part.explain(subject, reasons, absent));
        }
    }

    /** One must hold. */
    record Or(List<Condition> parts) implements Condition {

        @Override
        public boolean matches(Subject subject) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).matches(subject)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void explain(Subject subject, Consumer<Reason> reasons, Consumer<String> absent) {
            parts.stream().filter(part -> part.matches(subject)).forEach(part -> part.explain(subject, reasons, absent));
        }
    }

    /** One must not hold. */
    record Not(Condition part) implements Condition {

        @Override
        public boolean matches(Subject subject) {
            return !part.matches(subject);
        }

        @Override
        public void explain(Subject subject, Consumer<Reason> reasons, Consumer<String> absent) {
            fields(part, field -> {
                if (subject.values(field).stream().allMatch(value -> value.text().isEmpty())) {
                    absent.accept(field);
                }
            });
        }

        private static void fields(Condition condition, Consumer<String> sink) {
            if (condition instanceof Of of) {
                of.selection().fields(sink);
            } else if (condition instanceof And and) {
                and.parts().forEach(part -> fields(part, sink));
            } else if (condition instanceof Or or) {
                or.parts().forEach(part -> fields(part, sink));
            } else if (condition instanceof Not not) {
                fields(not.part(), sink);
            }
        }
    }
}
