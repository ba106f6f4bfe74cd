package pedigree.sigma;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2. Nothing in a file makes an object of its choosing, a key that stands twice is refused, and so are aliases of lists and maps,
 * with which a small file could stand for a huge one.
 */
final class YamlReader {

    private static final int DEEPEST = 50;

    private YamlReader() {
    }

    /** The documents of a file, in its order. */
    static List<Yaml> read(String file, String text) throws InvalidRule {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setSchema(new CoreSchema()).setMaxAliasesForCollections(0).build();
        List<Yaml> documents = new ArrayList<>();
        try {
            for (Node document : new Compose(settings).composeAllFromString(text)) {
                documents.add(yaml(document, 0));
            }
        } catch (MarkedYamlEngineException e) {
            throw new InvalidRule(line(e.getProblemMark()), "YAML", "that " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new InvalidRule(1, "YAML", "that " + e.getMessage());
        }
        return documents;
    }

    private static Yaml yaml(Node node, int depth) throws InvalidRule {
        int line = line(node.getStartMark());
        if (depth > DEEPEST) {
            throw new InvalidRule(line, "at most " + DEEPEST + " levels", "more");
        }
        if (node instanceof ScalarNode scalar) {
            return new Yaml.Scalar(line, text(scalar));
        }
        if (node instanceof SequenceNode sequence) {
            List<Yaml> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(yaml(item, depth + 1));
            }
            return new Yaml.Items(line, List.copyOf(items));
        }
        return new Yaml.Entries(line, entries((MappingNode) node, depth));
    }

    private static Map<String, Yaml> entries(MappingNode map, int depth) throws InvalidRule {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            int line = line(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
                throw new InvalidRule(line, "a key", "a list or a map");
            }
            String key = text(scalar).orElse("");
            if (entries.put(key, yaml(entry.getValueNode(), depth + 1)) != null) {
                throw new InvalidRule(line, "each key once", "'" + key + "' again");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Optional<String> text(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL) ? Optional.empty() : Optional.of(scalar.getValue());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
