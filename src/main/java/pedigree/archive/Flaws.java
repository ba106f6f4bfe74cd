package pedigree.archive;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import pedigree.event.Origin;
import pedigree.source.Reading;

/** What is wrong with what a file is packed in. It grows while the file is unpacked; what is met again is one flaw. Thread-safe. */
public final class Flaws {

    private final Set<Flaw> flaws = new LinkedHashSet<>();

    /** A flaw: damage at an offset of the unpacked file, or a remark. */
    private record Flaw(long position, boolean damage, String text) { }

    /** Something was lost at this offset of the unpacked file. */
    synchronized void damage(long position, String text) {
        flaws.add(new Flaw(position, true, text));
    }

    /** Nothing was lost. */
    synchronized void note(String text) {
        flaws.add(new Flaw(0, false, text));
    }

    /** Takes over what {@code other} holds. */
    synchronized void add(Flaws other) {
        flaws.addAll(other.flaws);
    }

    /** What was lost first; the empty string where nothing was. */
    synchronized String damage() {
        return flaws.stream().filter(Flaw::damage).findFirst().map(Flaw::text).orElse("");
    }

    /** The first remark; the empty string where there is none. */
    synchronized String note() {
        return flaws.stream().filter(flaw -> !flaw.damage()).findFirst().map(Flaw::text).orElse("");
    }

    /** Tells of all, as of the file called {@code name}. */
    synchronized void tell(String name, Consumer<? super Reading> sink) {
        Function<Flaw, Reading> reading = flaw -> flaw.damage()
                ? new Reading.Unreadable(new Origin(name, flaw.position()), flaw.text()) : new Reading.Note(new Origin(name, flaw.position()), flaw.text());
        flaws.stream().map(reading).forEach(sink);
    }
}
