package pedigree.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import pedigree.sigma.InvalidRule;
import pedigree.sigma.RuleReader;
import pedigree.sigma.SigmaRule;

/** The rules that come with Pedigree, a file for each family. */
final class BuiltInRules {

    /** The files, in the order of their rules. */
    static final List<String> FAMILIES = List.of("rundll32", "script-hosts", "documents", "browsers", "servers", "remote-execution", "lolbins",
            "powershell", "lsass", "core-processes", "masquerade", "tampering", "linux");

    private BuiltInRules() {
    }

    /** All of them. */
    static List<SigmaRule> all() {
        List<SigmaRule> rules = new ArrayList<>();
        for (String family : FAMILIES) {
            rules.addAll(family(family));
        }
        return List.copyOf(rules);
    }

    /** The rules of one family. */
    static List<SigmaRule> family(String name) {
        String file = name + ".yml";
        try (InputStream yaml = BuiltInRules.class.getResourceAsStream(file)) {
            List<SigmaRule> rules = RuleReader.read(file, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
            RuleQueries.of(file, rules);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own rules " + file, e);
        } catch (InvalidRule e) {
            throw new IllegalStateException("one of the program's own rules is invalid: " + e.getMessage(), e);
        }
    }
}
