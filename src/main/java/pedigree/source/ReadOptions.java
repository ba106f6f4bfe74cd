package pedigree.source;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import pedigree.source.forms.CustomMapping;

/**
 * What the analyst chose for reading sources.
 *
 * @param carve whether to look also where no record should be: behind the live records of a log, and in files that are no logs
 * @param xml   whether Windows records are wanted as XML: {@link Reading.Rendered} in the place of {@link Reading.SourceRecord}
 * @param password of archives that are encrypted; empty where none is known
 * @param zone  in which times are that come without one
 * @param mapping of the analyst's own, for tables and JSON that no built-in form knows
 */
public record ReadOptions(boolean carve, boolean xml, String password, ZoneId zone, Optional<CustomMapping> mapping) {

    /** Nothing was chosen. */
    public static final ReadOptions PLAIN = new ReadOptions(false, false, "", ZoneOffset.UTC, Optional.empty());

    /** The same, but looking where no record should be, or not. */
    public ReadOptions withCarve(boolean carve) {
        return new ReadOptions(carve, xml, password, zone, mapping);
    }

    /** The same, but as XML, or not. */
    public ReadOptions withXml(boolean xml) {
        return new ReadOptions(carve, xml, password, zone, mapping);
    }

    /** The same, but with this password. */
    public ReadOptions withPassword(String password) {
        return new ReadOptions(carve, xml, password, zone, mapping);
    }

    /** The same, but with times that come without a zone in this one. */
    public ReadOptions withZone(ZoneId zone) {
        return new ReadOptions(carve, xml, password, zone, mapping);
    }

    /** The same, but with this mapping of the analyst's own. */
    public ReadOptions withMapping(CustomMapping mapping) {
        return new ReadOptions(carve, xml, password, zone, Optional.of(mapping));
    }

    /**
     * The zone that {@code text} names: {@code UTC}, an offset such as {@code +02:00}, or one of the IANA's such as {@code Europe/Berlin}.
     *
     * @throws IllegalArgumentException if it names none; the message says what was expected
     */
    public static ZoneId zone(String text) {
        try {
            ZoneId zone = ZoneId.of(text.strip());
            return zone.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected UTC, an offset such as +02:00 or a zone such as Europe/Berlin, found '" + text + "'", e);
        }
    }
}
