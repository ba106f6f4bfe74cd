package pedigree.source;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;
import pedigree.source.forms.Mapping;

/** What a reader makes of the next piece of a file: a record, the reason why it is none, or something about the file. */
public sealed interface Reading {

    /** Where in the file it stands. */
    Origin origin();

    /**
     * A record as the source wrote it: its own field names, in its own order.
     *
     * @param origin   where it was read
     * @param recordId the source's own number of it; absent where it has none
     * @param time     when it was logged: a Windows record's {@code TimeCreated}, else its header's time; absent where it says neither
     * @param system   what a Windows record says about itself: {@code Tag} and {@code Tag_Attribute} of its System part; empty for others
     * @param data     its data: EventData, the leaf elements of UserData, or the whole record of other sources
     * @param meaning  what the data of other sources mean; absent for a Windows record
     * @param zone     in which its other times are where they come without one
     */
    record SourceRecord(Origin origin, OptionalLong recordId, Optional<Timestamp> time, Fields system, Fields data, Optional<Mapping.Mapped> meaning, ZoneId zone)
            implements Reading {

        /** A Windows record. */
        public SourceRecord(Origin origin, OptionalLong recordId, Optional<Timestamp> time, Fields system, Fields data) {
            this(origin, recordId, time, system, data, Optional.empty(), ZoneOffset.UTC);
        }
    }

    /** A record as XML, where that was asked for. */
    record Rendered(Origin origin, String xml) implements Reading { }

    /** A piece that could not be read: place, what was expected, what was found. It is counted and shown, and reading goes on behind it. */
    record Unreadable(Origin origin, String reason) implements Reading { }

    /** A remark on the file as a whole, such as {@code dirty: the header counts 5 chunks, 10 are there}. */
    record Note(Origin origin, String text) implements Reading { }

    /** The file has times without a zone; they were read in this one. Said once. */
    record Zoneless(Origin origin, ZoneId zone) implements Reading {

        /** What the zone is called: {@code UTC}, {@code Europe/Berlin}. */
        public String name() {
            return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        }
    }
}
