package pedigree.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import pedigree.Events;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;

class CoverageCounterTest {

    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/";
    private static final long HOUR = 3_600;

    private final CoverageCounter counter = new CoverageCounter();

    @Test
    void whatNoCreationSaysIsLacking() {
        add(start("cmd.exe", 10).by("explorer.exe", 4).field("User", "LAB\\mira"), start("calc.exe", 11).by("cmd.exe", 10).field("User", "LAB\\mira"));
        assertEquals(List.of(Fact.COMMAND_LINE, Fact.HASHES, Fact.UNIQUE_ID), counter.result().creations().lacks());
        assertEquals(List.of(), counter.result().creations().partly());
    }

    @Test
    void whatSomeCreationsSayIsPartlyThere() {
        add(start("cmd.exe", 10).field("CommandLine", "cmd"), start("calc.exe", 11).field("CommandLine", ""), start("a.exe", 12).field("CommandLine", "-"));
        assertEquals(List.of(Fact.COMMAND_LINE), counter.result().creations().partly());
        assertEquals(1, counter.result().creations().with().get(Fact.COMMAND_LINE));
        assertEquals(3, counter.result().creations().count());
    }

    @Test
    void parentsWithoutImageAreTold() {
        add(start("cmd.exe", 10).by("", 4));
        assertTrue(counter.result().creations().lacks().contains(Fact.PARENT_IMAGE));
    }

    @Test
    void withoutParentsTheirImagesAreNotMissedToo() {
        add(start("cmd.exe", 10));
        assertTrue(counter.result().creations().lacks().contains(Fact.PARENT));
        assertEquals(false, counter.result().creations().lacks().contains(Fact.PARENT_IMAGE));
    }

    @Test
    void endsAreMissedWhereThereAreStarts() {
        add(start("cmd.exe", 10));
        assertTrue(counter.result().creations().lacksEnds());
        add(end("cmd.exe", 10));
        assertEquals(false, counter.result().creations().lacksEnds());
    }

    @Test
    void withoutCreationsNothingIsLackingOfThem() {
        add(end("cmd.exe", 10));
        assertEquals(List.of(), counter.result().creations().lacks());
        assertEquals(false, counter.result().creations().lacksEnds());
    }

    @Test
    void nothingReadIsNothing() {
        assertTrue(counter.result().isEmpty());
    }

    @Test
    void theSpanIsThatOfAllEventsInAnyOrder() {
        add(start("a.exe", 1).at(50), start("a.exe", 1).at(10), start("a.exe", 1).at(30));
        assertEquals("2026-01-02T03:00:10.000Z", counter.result().span().from().orElseThrow().toString());
        assertEquals("2026-01-02T03:00:50.000Z", counter.result().span().to().orElseThrow().toString());
    }

    @Test
    void timesThatCannotBeTrueAreCountedOnly() {
        add(start("a.exe", 1).at(10));
        for (String time : new String[] {"1601-01-01T00:00:00Z", "1989-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "9999-12-31T23:59:59Z"}) {
            counter.add(other("X/1", 99, Timestamp.parse(time)));
        }
        counter.add(other("X/1", 100, Optional.of(new Timestamp(Long.MAX_VALUE))));
        counter.add(other("X/1", 101, Optional.of(new Timestamp(Long.MIN_VALUE))));
        Span span = counter.result().span();
        assertEquals(6, span.implausible());
        assertEquals(span.from(), span.to());
    }

    @Test
    void withoutTimesThereIsNoSpan() {
        counter.add(other("X/1", 1, Optional.empty()));
        assertEquals(new Span(Optional.empty(), Optional.empty(), 0), counter.result().span());
    }

    @Test
    void aHoleInAWholeLogIsAGapBetweenTheTimesAroundIt() {
        records(1, 60);
        records(71, 130);
        Gap gap = counter.result().gaps().first().get(0);
        assertEquals(1, counter.result().gaps().all());
        assertEquals(10, gap.records());
        assertEquals(List.of("Security", "WKS1"), List.of(gap.log(), gap.host()));
        assertEquals(time(60), gap.from());
        assertEquals(time(71), gap.to());
        assertTrue(counter.result().selections().isEmpty());
    }

    @Test
    void manyHolesInAWholeLogAreOneGapOfManyPlaces() {
        for (long first = 1; first < 800; first += 100) {
            records(first, first + 97);
        }
        assertEquals(List.of(new Gap(time(98), time(701), "WKS1", "Security", 14, 7)), counter.result().gaps().first());
    }

    @Test
    void numbersThatGoBackwardAreNoGap() {
        records(500, 700);
        records(1, 499);
        for (long number = 900; number > 700; number--) {
            counter.add(other("X/1", number, time(number)));
        }
        assertTrue(counter.result().gaps().isEmpty());
    }

    @Test
    void holesEverywhereAreASelectionInOneLine() {
        for (long number = 1; number < 1_000; number += 7) {
            counter.add(other("X/1", number, time(number)));
        }
        assertTrue(counter.result().gaps().isEmpty());
        assertEquals(List.of(new Selection("WKS1", "Security", 143, 995)), counter.result().selections().first());
    }

    @Test
    void twoRunsFarApartAreASelection() {
        records(1, 100);
        records(100_000, 100_100);
        assertTrue(counter.result().gaps().isEmpty());
        assertEquals(1, counter.result().selections().all());
    }

    @Test
    void numbersAtRandomAreASelection() {
        for (long i = 1; i < 5_000; i++) {
            counter.add(other("X/1", i * 0x9e3779b97f4a7c15L, time(i)));
        }
        assertEquals(List.of(new Selection("WKS1", "Security", 4_999, Long.MAX_VALUE)), counter.result().selections().first());
    }

    @Test
    void aWholeLogInScatteredOrderIsWhole() {
        long all = 10_007; // a prime, so that every number is met once
        for (long i = 0; i < all; i++) {
            counter.add(other("X/1", i * 5_003 % all, time(i)));
        }
        assertTrue(counter.result().selections().isEmpty());
        assertTrue(counter.result().gaps().isEmpty());
    }

    @Test
    void eachLogOfEachHostHasItsOwnNumbers() {
        for (long number = 1; number < 100; number++) {
            counter.add(record("X/1", "A", "Security", number));
            counter.add(record("X/1", "B", "Security", number + 5_000));
            counter.add(record("X/1", "A", "System", number + 9_000));
        }
        assertTrue(counter.result().gaps().isEmpty());
        assertTrue(counter.result().selections().isEmpty());
        assertEquals(List.of("A", "B"), counter.result().hosts().first());
    }

    @Test
    void manyHostsAreCountedAndTheFirstListed() {
        for (int host = 0; host < 30_000; host++) {
            counter.add(record("X/1", "host" + host, "Security", host));
        }
        Listed<String> hosts = counter.result().hosts();
        assertEquals(List.of(20, 10_000L), List.of(hosts.first().size(), hosts.all()));
        assertEquals("host0", hosts.first().get(0));
    }

    @Test
    void aLongSilenceOfAWholeLogIsAGap() {
        busy(1, 0);
        busy(101, 14 * HOUR);
        List<Gap> gaps = counter.result().gaps().first();
        assertEquals(1, gaps.size());
        assertTrue(gaps.get(0).isSilence());
        assertEquals(time(99), gaps.get(0).from());
        assertEquals(time(14 * HOUR), gaps.get(0).to());
    }

    @Test
    void anUsualSilenceIsNone() {
        for (int day = 0; day < 12; day++) {
            busy(1 + day * 100, day * 24 * HOUR);
        }
        assertTrue(counter.result().gaps().isEmpty());
        busy(1_201, (11 + 5) * 24 * HOUR);
        assertEquals(1, counter.result().gaps().all());
    }

    @Test
    void theSilenceOfASelectionSaysNothing() {
        for (long i = 1; i < 100; i++) {
            counter.add(other("X/1", i * 50, time(i < 50 ? i : i + 20 * HOUR)));
        }
        assertTrue(counter.result().gaps().isEmpty());
    }

    @Test
    void theSilenceBetweenTwoLogsSaysNothing() {
        for (long i = 1; i < 100; i++) {
            counter.add(record("X/1", "A", "Security", i));
            counter.add(new Event(new Origin("x", i), "X/1", OptionalLong.of(i), time(i + 20 * HOUR), "A", Category.OTHER,
                    Optional.empty(), Optional.empty(), Optional.empty(), Fields.of("Channel", "System"), Fields.none()));
        }
        assertTrue(counter.result().gaps().isEmpty());
    }

    @Test
    void theSilenceOfALogWithoutNumbersSaysNothing() {
        for (long i = 0; i < 100; i++) {
            counter.add(new Event(new Origin("x", i), "X/1", OptionalLong.empty(), time(i < 50 ? i : i + 20 * HOUR), "A", Category.OTHER,
                    Optional.empty(), Optional.empty(), Optional.empty(), Fields.none(), Fields.none()));
        }
        assertTrue(counter.result().gaps().isEmpty());
    }

    @Test
    void aClearedLogIsToldWithWhoDidIt() {
        Fields who = Fields.of("SubjectUserName", "mira", "SubjectDomainName", "LAB");
        Fields system = Fields.of("SubjectUserName", "mira", "SubjectDomainName", "", "Channel", "System");
        counter.add(event("Microsoft-Windows-Eventlog/1102", Category.LOG_CLEARED, 1, time(1), false, who));
        counter.add(event("Microsoft-Windows-Eventlog/104", Category.LOG_CLEARED, 2, time(2), false, system));
        assertEquals(List.of(new Cleared(time(1), "WKS1", "Security", "LAB\\mira"), new Cleared(time(2), "WKS1", "System", "mira")),
                counter.result().cleared().first());
    }

    @Test
    void aThousandClearingsAreCounted() {
        for (int i = 0; i < 1_000; i++) {
            counter.add(event("Microsoft-Windows-Eventlog/1102", Category.LOG_CLEARED, i, time(i), false, Fields.none()));
        }
        assertEquals(List.of(20, 1_000L), List.of(counter.result().cleared().first().size(), counter.result().cleared().all()));
    }

    @Test
    void kindsThatAreNotUnderstoodAreCountedTheCommonestFirst() {
        records(1, 3);
        counter.add(other(SECURITY + 5156, 4, time(4)));
        add(start("cmd.exe", 10));
        assertEquals(new Kinds(4, 2, Map.of("X/1", 3L, SECURITY + 5156, 1L)), counter.result().notUnderstood());
        assertEquals(List.of("X/1", SECURITY + 5156), List.copyOf(counter.result().notUnderstood().commonest().keySet()));
    }

    @Test
    void carvedRecordsSayNothingOfTheSpanHostsAndGaps() {
        records(1, 100);
        counter.add(event("X/1", Category.OTHER, 50_000, time(50_000), true, Fields.none()));
        assertEquals(time(100), counter.result().span().to());
        assertTrue(counter.result().selections().isEmpty());
        assertEquals(101, counter.result().notUnderstood().events());
    }

    private void add(Events... events) {
        for (Events event : events) {
            counter.add(event.event());
        }
    }

    private void records(long from, long to) {
        for (long number = from; number <= to; number++) {
            counter.add(other("X/1", number, time(number)));
        }
    }

    /** A hundred records, a second apart. */
    private void busy(long first, long seconds) {
        for (int i = 0; i < 100; i++) {
            counter.add(other("X/1", first + i, time(seconds + i)));
        }
    }

    private static Optional<Timestamp> time(long seconds) {
        return Optional.of(Timestamp.ofEpochSecond(1_700_000_000 + seconds));
    }

    private static Event other(String type, long number, Optional<Timestamp> time) {
        return event(type, Category.OTHER, number, time, false, Fields.none());
    }

    private static Event event(String type, Category category, long number, Optional<Timestamp> time, boolean carved, Fields fields) {
        return new Event(new Origin("x", number, carved), type, OptionalLong.of(number), time, "WKS1", category,
                Optional.empty(), Optional.empty(), Optional.empty(), Fields.of("Channel", "Security"), fields);
    }

    private static Event record(String type, String host, String channel, long number) {
        return new Event(new Origin("x", number), type, OptionalLong.of(number), time(number % 1_000), host, Category.OTHER,
                Optional.empty(), Optional.empty(), Optional.empty(), Fields.of("Channel", channel), Fields.none());
    }
}
