package pedigree.sigma;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a rule file, with the line that it begins on.
 *
 * <p>Scalars stay as they are written: a rule that asks for {@code 0x3e7}, {@code 007} or {@code on} means that text, not what YAML makes of it.
 */
sealed interface Yaml {

    /** The line it begins on, from 1. */
    int line();

    /** What stands here, for people who expected something else. */
    String found();

    /** A text, number, true or false, as written; empty for null. */
    record Scalar(int line, Optional<String> text) implements Yaml {

        @Override
        public String found() {
            return text.map(value -> "'" + value + "'").orElse("nothing");
        }
    }

    /** Items in their order. */
    record Items(int line, List<Yaml> items) implements Yaml {

        @Override
        public String found() {
            return "a list";
        }
    }

    /** Keys and what they stand for, in their order; the key null is the empty text. */
    record Entries(int line, Map<String, Yaml> entries) implements Yaml {

        @Override
        public String found() {
            return "a map";
        }
    }
}
