package pedigree.ui.stack;

import java.util.List;
import java.util.Optional;

import pedigree.event.ActivityKind;
import pedigree.query.Term;

/** Makes a row a query for the processes that it counts. */
final class Narrowing {

    private Narrowing() {
    }

    /** A query for the processes that have these values, or did something with them; empty where the language cannot say one of them. */
    static Optional<String> of(Optional<ActivityKind> kind, List<StackField> fields, List<String> values) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Optional<Term> term = term(fields.get(i), values.get(i));
            if (term.isEmpty()) {
                return Optional.empty();
            }
            all.append(i == 0 ? "" : " ").append(term.get().text());
        }
        return Optional.of(kind.map(of -> "has(" + of.text() + ": " + all + ")").orElse(all.toString()));
    }

    /** A file name asks for all images of that name, wherever they are; any other value for itself. */
    private static Optional<Term> term(StackField field, String value) {
        return field.part() == StackField.Part.FILE_NAME ? Term.of(field.asked(), value) : Term.exactly(field.asked(), value);
    }
}
