package pedigree.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import pedigree.event.FieldNames;

/**
 * What one kind of record calls the fields that Sigma names: {@code Image=NewProcessName}.
 *
 * <p>Each mapping is a properties file beside this class. A new source needs such a file and a sample, and no code.
 */
final class FieldMapping {

    /** Every name is Sigma's already. */
    static final FieldMapping NONE = new FieldMapping(Map.of());

    /** Every name stays, and others come behind them. */
    static final FieldMapping PLAIN = new FieldMapping(Map.of());

    private final Map<String, String> sigmaNames; // by the source's name

    private FieldMapping(Map<String, String> sigmaNames) {
        this.sigmaNames = sigmaNames;
    }

    /** The mapping of the file {@code name.properties}. */
    static FieldMapping load(String name) {
        Properties names = new Properties();
        try (InputStream file = FieldMapping.class.getResourceAsStream(name + ".properties")) {
            names.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own mapping " + name, e);
        }
        Map<String, String> sigmaNames = new HashMap<>();
        names.forEach((sigma, source) -> sigmaNames.put(source.toString(), sigma.toString()));
        return new FieldMapping(sigmaNames);
    }

    /** Sigma's names for the source's names, in the same order, and {@code derived} names behind them; a field that has none keeps its own. */
    FieldNames toSigma(FieldNames names, List<String> derived) {
        if (sigmaNames.isEmpty() && derived.isEmpty()) {
            return names;
        }
        List<String> sigma = new ArrayList<>(names.toList());
        sigma.replaceAll(name -> sigmaNames.getOrDefault(name, name));
        sigma.addAll(derived);
        return FieldNames.of(sigma);
    }
}
