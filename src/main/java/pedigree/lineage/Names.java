package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pedigree.event.ProcessClaim;
import pedigree.store.ClaimTable;

/**
 * Numbers the things that records name by text, so that equal ones compare as numbers: image names, providers. Letter case does not
 * count. 0 stands for an unknown one.
 */
final class Names {

    /** How many characters Linux keeps of a program's name. */
    private static final int COMM = 15;

    private final ClaimTable claims;
    private final Map<Integer, Integer> byText = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));
    private final Ints cut = new Ints(64);
    private final Part part;

    /** The part of a text that counts. */
    @FunctionalInterface
    interface Part {
        String of(String text);
    }

    private Names(ClaimTable claims, Part part) {
        this.claims = claims;
        this.part = part;
        cut.add(-1);
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
            known = numberOf(part.of(claims.text(text)).toLowerCase(Locale.ROOT));
            byText.put(text, known);
        }
        return known;
    }

    /** The number of a name that is in lower case. */
    int numberOf(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        Integer known = byName.get(name);
        if (known != null) {
            return known;
        }
        int number = names.size();
        byName.put(name, number);
        names.add(name);
        cut.add(-1);
        if (name.length() > COMM) {
            cut.set(number, numberOf(name.substring(0, COMM))); // one step: what is cut is not cut again
        }
        return number;
    }

    /** The number that a name has, or -1 where nothing has it. */
    int find(String name) {
        return byName.getOrDefault(name, -1);
    }

    /** Whether two numbers may stand for the same: they are equal, one is unknown, or one is the beginning that Linux keeps of the other. */
    boolean agree(int one, int other) {
        return one == 0 || other == 0 || one == other || cut.at(one) == other || cut.at(other) == one;
    }

    /** Orders two numbers by what they stand for, whichever was met first. */
    int compare(int one, int other) {
        return one == other ? 0 : names.get(one).compareTo(names.get(other));
    }
}
