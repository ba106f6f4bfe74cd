package pedigree.ui.details;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pedigree.export.ScriptBlock;
import pedigree.export.ScriptBlocks;
import pedigree.ui.style.Wording;

/** Script blocks in words, so many and so long as a window can show. */
final class ScriptText {

    private static final int MOST = 40;
    private static final int LONGEST = 60_000;

    private ScriptText() {
    }

    /** Those that are shown. */
    static List<ScriptBlock> shown(ScriptBlocks scripts) {
        return scripts.blocks().subList(0, Math.min(MOST, scripts.blocks().size()));
    }

    /** When it ran, where it came from, and what of it is missing. */
    static String head(ScriptBlock block) {
        String parts = block.total() == 1 ? "" : Wording.count(block.total(), "part", "parts");
        return Stream.of(block.time().map(Wording::time).orElse("at an unknown time"), block.path(), parts, block.remark())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Its text; of a very long one its beginning, and how much is left. */
    static String of(ScriptBlock block) {
        String text = block.shown();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n… and %,d more characters".formatted(text.length() - LONGEST);
    }

    /** How many are not shown; empty where all are. */
    static String rest(ScriptBlocks scripts) {
        int left = Math.max(0, scripts.blocks().size() - MOST);
        if (left == 0 && !scripts.more()) {
            return scripts.blocks().isEmpty() ? "None of its records holds the text of a script block" : "";
        }
        return "And " + (scripts.more() ? "more than " : "") + Wording.count(left, "more script block", "more script blocks") + "; the command line shows them all";
    }
}
