package pedigree.lineage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import pedigree.event.ProcessClaim;
import pedigree.store.ClaimTable;

/**
 * Numbers the things that records name by text, so that equal ones compare as numbers: image names, providers. Letter case does not
 * count. 0 stands for an unknown one.
 */
final class Names {

    private final ClaimTable claims;
    private final Map<Integer, Integer> byText = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Ints firstText = new Ints(64);
    private final Part part;

    /** The part of a text that counts. */
    @FunctionalInterface
    interface Part {
        String of(String text);
    }

    private Names(ClaimTable claims, Part part) {
        this.claims = claims;
        this.part = part;
        firstText.add(0);
    }

    /** Numbers images by their file names. */
    static Names ofImages(ClaimTable claims) {
        return new Names(claims, ProcessClaim::imageName);
    }

    /** Numbers the providers of event types: what shares a provider shares a clock and counts its records alike. */
    static Names ofProviders(ClaimTable claims) {
        return new Names(claims, type -> type.substring(0, Math.max(0, type.lastIndexOf('/'))));
    }

    /** The number of what the text with the given number names; 0 where that is nothing. */
    int number(int text) throws SQLException {
        if (text == 0) {
            return 0;
        }
        Integer known = byText.get(text);
        if (known == null) {
            known = numberOf(part.of(claims.text(text)).toLowerCase(Locale.ROOT), text);
            byText.put(text, known);
        }
        return known;
    }

    private int numberOf(String name, int text) {
        if (name.isEmpty()) {
            return 0;
        }
        return byName.computeIfAbsent(name, key -> {
            firstText.add(text);
            return firstText.size() - 1;
        });
    }

    /** The number that a name has, or -1 where nothing has it. */
    int find(String name) {
        return byName.getOrDefault(name, -1);
    }

    /** The number of the text in which the name was met first. */
    int firstText(int number) {
        return firstText.at(number);
    }

    /** Whether two numbers may stand for the same: they are equal, or one is unknown. */
    static boolean agree(int one, int other) {
        return one == 0 || other == 0 || one == other;
    }
}
