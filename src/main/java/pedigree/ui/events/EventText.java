package pedigree.ui.events;

import java.util.List;
import java.util.Optional;

/**
 * What a row shows of its event, safe to be shown.
 *
 * @param time    when it happened, UTC to the millisecond; empty where its record does not say
 * @param kind    what happened, in words
 * @param name    the process's file name and PID; empty where it belongs to none
 * @param process the number of the process that acted, else of the one acted upon; empty where it belongs to none
 * @param what    in one line
 * @param host    the computer, as its record spells it
 * @param fields  the values of the columns that its kind has
 */
record EventText(String time, String kind, String name, Optional<Integer> process, String what, String host, List<String> fields) {

    /** What is shown until the text is read. */
    static final EventText LOADING = new EventText("…", "", "", Optional.empty(), "", "", List.of());

    /** The value of a field's column, from 0; empty where there is none. */
    String field(int column) {
        return column < fields.size() ? fields.get(column) : "";
    }

    /** For a screen reader. */
    String spoken() {
        return String.join(", ", kind, what, name, time);
    }
}
