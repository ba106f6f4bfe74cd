package pedigree.sigma;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 as it is written.
 *
 * <p>Rules come from strangers: nothing in a file makes an object of its choosing, a key that stands twice is refused, and so are aliases, with which
 * a small file could stand for a huge one, and nesting that would exhaust the stack.
 */
final class YamlReader {

    private static final int DEEPEST = 50;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final Iterator<Event> events;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /** The documents of a file, in its order. */
    static List<Yaml> read(String text) throws InvalidRule {
        List<Yaml> documents = new ArrayList<>();
        try {
            YamlReader reader = new YamlReader(new Parse(LoadSettings.builder().build()).parseString(text).iterator());
            while (reader.events.hasNext()) {
                if (reader.events.next().getEventId() == Event.ID.DocumentStart) {
                    documents.add(reader.part(reader.events.next(), 0));
                }
            }
        } catch (MarkedYamlEngineException e) {
            throw new InvalidRule(line(e.getProblemMark()), "YAML", "what is none: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new InvalidRule(1, "YAML", "what is none: " + e.getMessage());
        }
        return documents;
    }

    private Yaml part(Event event, int depth) throws InvalidRule {
        int line = line(event.getStartMark());
        if (depth > DEEPEST) {
            throw new InvalidRule(line, "at most " + DEEPEST + " levels", "more");
        }
        if (event instanceof SequenceStartEvent) {
            return new Yaml.Items(line, items(depth));
        }
        if (event instanceof MappingStartEvent) {
            return new Yaml.Entries(line, entries(depth));
        }
        if (event instanceof AliasEvent alias) {
            throw new InvalidRule(line, "what is meant", "the alias '" + alias.getAlias() + "'");
        }
        return new Yaml.Scalar(line, text((ScalarEvent) event));
    }

    private List<Yaml> items(int depth) throws InvalidRule {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(part(event, depth + 1));
        }
        return Collections.unmodifiableList(items);
    }

    private Map<String, Yaml> entries(int depth) throws InvalidRule {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            int line = line(event.getStartMark());
            if (!(event instanceof ScalarEvent scalar)) {
                throw new InvalidRule(line, "a key", "a list, a map or an alias");
            }
            String key = text(scalar).orElse("");
            if (entries.put(key, part(events.next(), depth + 1)) != null) {
                throw new InvalidRule(line, "each key once", "'" + key + "' again");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Optional<String> text(ScalarEvent scalar) {
        boolean isNull = scalar.isPlain() && scalar.getTag().isEmpty() && NULLS.contains(scalar.getValue());
        return isNull ? Optional.empty() : Optional.of(scalar.getValue());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
