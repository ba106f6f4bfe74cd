package pedigree.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import pedigree.event.ActivityKind;

/**
 * What may come at a place in a query. Immutable.
 *
 * @param from      where in the text what is chosen begins
 * @param to        behind what it takes the place of
 * @param proposals those that fit what stands there up to the caret, at most {@link #MOST}
 */
public record Completion(int from, int to, List<Proposal> proposals) {

    /** So many are proposed. */
    public static final int MOST = 12;

    /** What may come at {@code caret} in {@code text}. */
    public static Completion at(String text, int caret, Seen seen) {
        CaretPlace place = CaretPlace.of(text, caret);
        List<Proposal> all = switch (place.wanted()) {
            case ACTIVITY -> activities();
            case EDGE -> Vocabulary.EDGES.stream().map(kind -> new Proposal(kind, "")).toList();
            case VALUE -> values(Field.of(place.field()), seen);
            case CONDITION -> conditions(place, seen);
        };
        String typed = place.typed().toLowerCase(Locale.ROOT);
        boolean names = place.wanted() != CaretPlace.Wanted.VALUE;
        List<Proposal> fitting = new ArrayList<>();
        all.stream().filter(proposal -> fits(proposal, typed, true)).forEach(fitting::add);
        all.stream().filter(proposal -> !names && fits(proposal, typed, false) && !fits(proposal, typed, true)).forEach(fitting::add);
        return new Completion(place.from(), place.to(), fitting.stream().limit(MOST).map(proposal -> names ? proposal : quoted(proposal)).toList());
    }

    /** The text with one of the proposals in it. */
    public String with(Proposal chosen, String text) {
        return text.substring(0, from) + chosen.text() + text.substring(to);
    }

    private static boolean fits(Proposal proposal, String typed, boolean begins) {
        String folded = proposal.text().toLowerCase(Locale.ROOT);
        return begins ? folded.startsWith(typed) : folded.contains(typed);
    }

    private static Proposal quoted(Proposal value) {
        boolean plain = value.text().chars().noneMatch(character -> Character.isWhitespace(character) || "(),\"".indexOf(character) >= 0);
        return plain ? value : new Proposal('"' + value.text().replace("\"", "\\\"") + '"', value.meaning());
    }

    private static List<Proposal> activities() {
        return Vocabulary.ACTIVITIES.stream().map(kind -> new Proposal(kind, kind.equals(Vocabulary.EVENT) ? "any event"
                : kind.equals(ActivityKind.OTHER.text()) ? "anything else" : "")).toList();
    }

    private static List<Proposal> values(Field field, Seen seen) {
        if (!field.kind().choices().isEmpty()) {
            return field.kind().choices().stream().map(choice -> new Proposal(choice, "")).toList();
        }
        if (field.kind() == Kind.USER || field.kind() == Kind.HOST) {
            return seen.values().getOrDefault(field.kind() == Kind.USER ? Fact.USER : Fact.HOST, List.of());
        }
        boolean image = field.fact().filter(fact -> fact == Fact.IMAGE).isPresent() || field.name().toLowerCase(Locale.ROOT).endsWith("image");
        return image ? seen.values().getOrDefault(Fact.IMAGE, List.of()) : List.of();
    }

    /** The language's own names, then its operators and words; fields of the evidence once a letter of their name is there. */
    private static List<Proposal> conditions(CaretPlace place, Seen seen) {
        List<Proposal> all = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            all.add(new Proposal(fact.text() + (fact.kind().ordered() && fact.kind().choices().isEmpty() && fact.kind() != Kind.NUMBER ? ">" : ":"), fact.meaning()));
        }
        Stream.of(Relation.values()).forEach(relation -> all.add(new Proposal(relation.text() + "(", relation.meaning())));
        all.add(new Proposal("path(", "path(a > b >> c): c anywhere below a b that a started"));
        all.add(new Proposal("has(", "it did something: has(network: DestinationPort:443)"));
        all.add(new Proposal("edge(", "joined to another process beside the tree"));
        if (place.behindCondition()) {
            all.add(new Proposal("and ", "both"));
            all.add(new Proposal("or ", "any"));
        }
        all.add(new Proposal("not ", "the others; so does -"));
        for (OfRelative.Relative relative : new OfRelative.Relative[] {OfRelative.Relative.ANCESTOR, OfRelative.Relative.ROOT}) {
            if (place.typed().regionMatches(true, 0, relative.prefix(), 0, relative.prefix().length())) {
                Stream.of(Fact.values()).filter(fact -> fact.field().isPresent())
                        .forEach(fact -> all.add(new Proposal(relative.prefix() + fact.field().get() + ":", fact.meaning())));
                Names.sigma().forEach((name, meaning) -> all.add(new Proposal(relative.prefix() + name + ":", meaning)));
            }
        }
        if (!place.typed().isEmpty()) {
            Names.sigma().forEach((name, meaning) -> all.add(new Proposal(name + ":", meaning)));
            seen.fields().stream().filter(name -> !Names.sigma().containsKey(name) && Fact.of(name).isEmpty() && isName(name))
                    .forEach(name -> all.add(new Proposal(name + ":", "a field of the case")));
        }
        return all;
    }

    private static boolean isName(String name) {
        return name.length() > 1 && name.matches("\\p{L}[\\p{L}\\p{Nd}_.]*");
    }
}
