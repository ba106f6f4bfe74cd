package pedigree.ui.workbench;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time zone to choose.
 *
 * @param text what it is called
 * @param id   what it is
 */
record Zone(String text, ZoneId id) {

    static final Zone UTC = new Zone("UTC", ZoneOffset.UTC);

    /** All: UTC, this computer's, then those of the IANA list by name. */
    static List<Zone> all() {
        Zone here = new Zone("This computer's: " + ZoneId.systemDefault(), ZoneId.systemDefault());
        Stream<Zone> others = ZoneId.getAvailableZoneIds().stream().sorted().filter(name -> !name.equals(UTC.text())).map(name -> new Zone(name, ZoneId.of(name)));
        return Stream.concat(Stream.of(UTC, here), others).toList();
    }

    /** Its name, which a list that is searched shows. */
    @Override
    public String toString() {
        return text;
    }
}
