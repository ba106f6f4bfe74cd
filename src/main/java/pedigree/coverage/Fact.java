package pedigree.coverage;

import java.util.Locale;

/** What the record of a process creation may say, and what not every source does say. */
public enum Fact {
    COMMAND_LINE,
    /** A parent, be it by id, PID or image. */
    PARENT,
    /** The image of that parent. */
    PARENT_IMAGE,
    HASHES,
    USER,
    /** An id of the process that is no PID: links by it are exact. */
    UNIQUE_ID;

    /** As the command line spells it: {@code command_line}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
