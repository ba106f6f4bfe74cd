package pedigree.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import pedigree.sigma.Match.Reason;
import pedigree.sigma.Match.Span;

/** What a search identifier of a rule selects. */
sealed interface Selection {

    /** Whether it is true of {@code subject}. */
    boolean matches(Subject subject);

    /** Hands why it is true to {@code sink}. */
    void explain(Subject subject, Consumer<Reason> sink);

    /** Hands the fields that it asks for to {@code sink}. */
    void fields(Consumer<String> sink);

    /** All must hold. */
    record All(List<Selection> parts) implements Selection {

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
        public void explain(Subject subject, Consumer<Reason> sink) {
            parts.forEach(part -> part.explain(subject, sink));
        }

        @Override
        public void fields(Consumer<String> sink) {
            parts.forEach(part -> part.fields(sink));
        }
    }

    /** One must hold. */
    record Any(List<Selection> parts) implements Selection {

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
        public void explain(Subject subject, Consumer<Reason> sink) {
            parts.stream().filter(part -> part.matches(subject)).forEach(part -> part.explain(subject, sink));
        }

        @Override
        public void fields(Consumer<String> sink) {
            parts.forEach(part -> part.fields(sink));
        }
    }

    /**
     * A field must have one of some values, or all of them.
     *
     * @param field empty for keywords, which may stand in any field
     * @param all   whether each pattern must match, rather than one
     */
    record Item(String field, List<Pattern> patterns, boolean all) implements Selection {

        @Override
        public boolean matches(Subject subject) {
            List<Value> values = values(subject);
            for (int i = 0; i < patterns.size(); i++) {
                if (matches(values, patterns.get(i)) != all) {
                    return !all;
                }
            }
            return all;
        }

        private List<Value> values(Subject subject) {
            return field.isEmpty() ? subject.all() : subject.values(field);
        }

        private static boolean matches(List<Value> values, Pattern pattern) {
            for (int i = 0; i < values.size(); i++) { // an iterator each would take longer than most patterns
                if (pattern.matches(values.get(i))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void explain(Subject subject, Consumer<Reason> sink) {
            for (Value value : values(subject)) {
                List<Span> spans = new ArrayList<>();
                boolean found = false;
                for (Pattern pattern : patterns) {
                    if (pattern.matches(value)) {
                        found = true;
                        spans.addAll(pattern.spans(value));
                    }
                }
                if (found) {
                    sink.accept(new Reason(field, value.text(), spans));
                    return;
                }
            }
        }

        @Override
        public void fields(Consumer<String> sink) {
            if (!field.isEmpty()) {
                sink.accept(field);
            }
        }
    }

    /** A field must be absent. */
    record Absent(String field) implements Selection {

        @Override
        public boolean matches(Subject subject) {
            return subject.values(field).isEmpty();
        }

        @Override
        public void explain(Subject subject, Consumer<Reason> sink) {
            // what is absent has no value to show
        }

        @Override
        public void fields(Consumer<String> sink) {
            // that it is absent is what is asked for
        }
    }
}
