package pedigree.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of 64 bits come through digit by digit, from wherever they come. */
class RecordIdsTest {

    private static final String JSON = """
            {"Event":{"System":{"Provider":{"#attributes":{"Name":"Example"}},"EventID":1,"EventRecordID":%1$s,"Channel":"c","Computer":"h"},"EventData":{"Id":%1$s}}}
            """;
    private static final String CSV = """
            RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,ProcessId,ThreadId,Computer,MapDescription,Payload
            1,%1$s,2026-03-02 09:12:04.1234567,1,Info,Example,c,1,1,h,,"{""EventData"":{""Data"":[{""@Name"":""Id"",""#text"":""%1$s""}]}}"
            """;
    private static final String XML = """
            <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Example"/><EventID>1</EventID>\
            <EventRecordID>%1$s</EventRecordID><Channel>c</Channel><Computer>h</Computer></System><EventData><Data Name="Id">%1$s</Data></EventData></Event>
            """;

    @Property
    void whatALongHoldsIsThatNumber(@ForAll @LongRange(min = 0) long number) {
        assertEquals(OptionalLong.of(number), RecordIds.parse(Long.toString(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-1", "1.0", "1e3", "0x1a", "9223372036854775808", "18446744073709551615", "99999999999999999999", "\u0663"})
    void whatIsNoNumberOfARecordIsNone(String text) {
        assertEquals(OptionalLong.empty(), RecordIds.parse(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {9_007_199_254_740_993L, 1_000_000_000_000_000_001L, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void formsKeepEveryDigit(long number) throws IOException {
        for (String form : List.of(JSON, CSV, XML)) {
            Reading.SourceRecord record = read(form.formatted(number));
            assertEquals(OptionalLong.of(number), record.recordId());
            assertEquals(Long.toString(number), record.data().text("Id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "18446744073709551615"})
    void whatIsTooLargeForAnIdStaysAsItsText(String number) throws IOException {
        for (String form : List.of(JSON, CSV, XML)) {
            Reading.SourceRecord record = read(form.formatted(number));
            assertEquals(OptionalLong.empty(), record.recordId());
            assertEquals(number, record.system().text("EventRecordID"));
            assertEquals(number, record.data().text("Id"));
        }
    }

    private static Reading.SourceRecord read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Input input = new Input("input", bytes.length, Optional.empty(), () -> new ByteArrayInputStream(bytes));
        List<Reading> readings = new ArrayList<>();
        SourceFormat.of(input).orElseThrow().reader().read(input, ReadOptions.PLAIN, PieceSink.atOnce(readings::add));
        assertTrue(readings.get(0) instanceof Reading.SourceRecord, readings.toString());
        return (Reading.SourceRecord) readings.get(0);
    }
}
