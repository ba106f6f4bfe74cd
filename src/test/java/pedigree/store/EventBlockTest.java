package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;

/** Events as one piece of bytes. */
class EventBlockTest {

    @Property
    void everyTextComesBack(@ForAll List<@CharRange(from = '\0', to = '\uffff') String> values) throws IOException {
        Event event = event(1, OptionalLong.empty(), Optional.empty(), false, fields(values.toArray(new String[0])));
        assertEquals(event, read(event).get(0));
    }

    @Test
    void anAbsentValueIsNotAnEmptyOne() throws IOException {
        Event event = event(1, OptionalLong.empty(), Optional.empty(), false, fields(null, "", "\ud83d", "a\0b"));
        Fields read = read(event).get(0).fields();
        assertEquals(Optional.empty(), read.value(0));
        assertEquals(Optional.of(""), read.value(1));
        assertEquals(Optional.of("\ud83d"), read.value(2));
    }

    @Property
    void everyNumberComesBack(@ForAll long[] numbers) throws IOException {
        Event[] events = new Event[numbers.length];
        for (int i = 0; i < events.length; i++) {
            OptionalLong id = i % 3 == 0 ? OptionalLong.empty() : OptionalLong.of(-numbers[i]);
            Optional<Timestamp> time = i % 4 == 1 ? Optional.empty() : Optional.of(new Timestamp(numbers[i] ^ i));
            events[i] = event(numbers[i], id, time, i % 2 == 0, fields("same"));
        }
        assertEquals(List.of(events), read(events));
    }

    @Test
    void eventsOfOneKindShareTheirFieldNames() throws IOException {
        FieldNames names = FieldNames.of(List.of("Image"));
        List<Event> read = read(
                event(1, OptionalLong.of(1), Optional.empty(), false, Fields.of(names, new String[] {"a"})),
                event(2, OptionalLong.of(2), Optional.empty(), false, Fields.of(names, new String[] {"b"})));
        assertEquals(read.get(0).fields().names(), read.get(1).fields().names());
    }

    @Test
    void aBlockIsFullOfFieldNamesLongBeforeItIsFullOfEvents() {
        BlockWriter writer = new BlockWriter();
        writer.add(event(1, OptionalLong.empty(), Optional.empty(), false, fields(new String[6_000])));
        assertFalse(writer.isFull());
        writer.add(event(2, OptionalLong.empty(), Optional.empty(), false, fields(new String[6_000])));
        assertTrue(writer.isFull());
    }

    @Property
    void damagedBytesAreRefusedOrRead(@ForAll byte[] bytes) {
        refusedOrRead(bytes, 3);
    }

    @Test
    void aCutOrOverwrittenBlockIsRefusedOrRead() {
        byte[] whole = bytes(event(7, OptionalLong.of(9), Optional.of(new Timestamp(5)), false, fields("a", null, "\ud83d")));
        for (int i = 0; i < whole.length; i++) {
            refusedOrRead(Arrays.copyOf(whole, i), 1);
            for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                byte[] changed = whole.clone();
                changed[i] = (byte) value;
                refusedOrRead(changed, 1);
            }
        }
    }

    @Test
    void aBlockWithoutEventsEnoughIsRefused() {
        byte[] one = bytes(event(7, OptionalLong.of(9), Optional.empty(), false, fields("a")));
        assertThrows(IOException.class, () -> block(one, 2));
    }

    private static void refusedOrRead(byte[] bytes, int count) {
        try {
            EventBlock block = block(bytes, count);
            for (int i = 1; i <= count; i++) {
                block.event(i, "file");
                block.data(i);
                block.category(i);
                block.type(i);
                block.isCarved(i);
            }
        } catch (IOException e) {
            return; // a reason, never anything else
        }
    }

    private static Fields fields(String... values) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            names.add("Field" + i);
        }
        return Fields.of(FieldNames.of(names), values);
    }

    private static Event event(long position, OptionalLong id, Optional<Timestamp> time, boolean carved, Fields fields) {
        return new Event(new Origin("file", position, carved), "provider/1", id, time, "host", Category.OTHER, Optional.empty(), Optional.empty(),
                Optional.empty(), Fields.of("Channel", "channel"), fields);
    }

    private static byte[] bytes(Event... events) {
        BlockWriter writer = new BlockWriter();
        for (Event event : events) {
            writer.add(event);
        }
        return writer.toBytes();
    }

    private static EventBlock block(byte[] bytes, int count) throws IOException {
        return new EventBlock(1, count, 1, bytes, FieldNames::of);
    }

    private static List<Event> read(Event... events) throws IOException {
        EventBlock block = block(bytes(events), events.length);
        List<Event> read = new ArrayList<>();
        for (int i = 1; i <= events.length; i++) {
            read.add(block.event(i, "file"));
        }
        return read;
    }
}
