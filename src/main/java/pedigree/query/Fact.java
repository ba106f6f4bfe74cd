package pedigree.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can be asked of a process by a name of the language's own. Other names are those of fields, as Sigma spells them. */
public enum Fact {
    IMAGE(Kind.PATH, "the program: its file name or its whole path", "Image"),
    CMD(Kind.TEXT, "the command line", "CommandLine", "command", "command_line"),
    USER(Kind.USER, "whose process it is, with or without the domain", "User"),
    HOST(Kind.HOST, "the computer, with or without its domain", "Computer", "hostname"),
    PID(Kind.NUMBER, "the process id", "ProcessId"),
    PPID(Kind.NUMBER, "the process id of its parent", "ParentProcessId"),
    KEY(Kind.KEY, "the key or unique id of the process", "ProcessGuid", "guid"),
    HASH(Kind.HASH, "a hash of the program, by any algorithm", "Hashes"),
    START(Kind.TIME, "when it started, UTC"),
    END(Kind.TIME, "when it ended, UTC"),
    LIFETIME(Kind.DURATION, "how long it ran, where its end was logged"),
    SINCE_PARENT(Kind.DURATION, "from its parent's start to its own", "age"),
    INTEGRITY(Kind.INTEGRITY, "its integrity level", "IntegrityLevel", "integrity_level"),
    LEVEL(Kind.LEVEL, "the worst finding that names it"),
    FINDING(Kind.TEXT, "the title or the id of a rule that names it", "rule"),
    TAG(Kind.WHOLE, "a tag of such a rule: attack.t1218.011", "tags"),
    CONFIDENCE(Kind.CONFIDENCE, "how sure its parent is"),
    HOW(Kind.HOW, "what its parent was found by"),
    DEPTH(Kind.NUMBER, "how many processes stand above it; 0 for a root"),
    CHILDREN(Kind.NUMBER, "how many processes it started"),
    DESCENDANTS(Kind.NUMBER, "how many processes stand below it"),
    SIBLINGS(Kind.NUMBER, "how many others its parent started"),
    CHAIN(Kind.NUMBER, "how many interpreters in a row lead to it, itself counted", "ChainLength"),
    SESSION_TYPE(Kind.WHOLE, "how its session began: the logon type, 3 or network, 10 or \"remote interactive\"", "session.type"),
    SESSION_ADDRESS(Kind.WHOLE, "the address its session was logged on from", "session.address"),
    INFERRED(Kind.YES_NO, "whether only other records name it"),
    CARVED(Kind.YES_NO, "whether its record was carved"),
    SOURCE(Kind.PATH, "a file that one of its records stands in", "file"),
    EVENT(Kind.EVENT, "of events: the type, or only its id: Microsoft-Windows-Sysmon/3, 3", "type"),
    TIME(Kind.TIME, "of events: when it happened, UTC");

    private static final Map<String, Fact> BY_NAME = new TreeMap<>();

    static {
        for (Fact fact : values()) {
            BY_NAME.put(fact.text(), fact);
            fact.otherNames.forEach(name -> BY_NAME.put(name.toLowerCase(Locale.ROOT), fact));
        }
    }

    private final Kind kind;
    private final String meaning;
    private final List<String> otherNames;

    Fact(Kind kind, String meaning, String... otherNames) {
        this.kind = kind;
        this.meaning = meaning;
        this.otherNames = List.of(otherNames);
    }

    /** The fact that is called {@code name}, in any letter case. */
    static Optional<Fact> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Its name. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its values are. */
    Kind kind() {
        return kind;
    }

    /** What it says, for people. */
    String meaning() {
        return meaning;
    }

    /** The field of an event that says it, as Sigma calls it; empty where none does. */
    Optional<String> field() {
        return switch (this) {
            case IMAGE, CMD, USER, PID, PPID, HASH, INTEGRITY, KEY -> Optional.of(otherNames.get(0));
            default -> Optional.empty();
        };
    }
}
