package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.connection;
import static pedigree.Events.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import pedigree.event.Event;
import pedigree.event.Origin;
import pedigree.event.Timestamp;

/** What a source's headers say against what its events say. */
class LagsTest {

    private static final Timestamp THEN = Timestamp.parse("2026-01-02 03:04:05.000").orElseThrow();
    private static final double HOUR = 3600;

    private final Lags lags = new Lags();

    @Test
    void theLeastLagIsTheError() {
        add(sysmon("WKS1"), -1000 + 0.9);
        add(sysmon("WKS1"), -1000 + 0.1);
        add(sysmon("WKS1"), -1000 + 7);
        assertEquals(Map.of("WKS1", ticks(-999.9)), lags.errors());
    }

    @Test
    void whatIsLagOrWholeSecondsIsNoError() {
        add(sysmon("WKS1"), 59.9);
        add(sysmon("WKS2"), -0.999);
        add(sysmon("WKS3"), 5969);
        add(sysmon("WKS3"), 0.0005);
        assertEquals(Map.of(), lags.errors());
    }

    @Test
    void aZoneIsOffByQuartersOfAnHour() {
        add(sysmon("WKS1"), -4 * HOUR + 0.012);
        add(sysmon("WKS2"), -4 * HOUR - 0.986);
        add(sysmon("WKS3"), 5.75 * HOUR);
        add(sysmon("WKS4"), HOUR + 3);
        assertEquals(Map.of("WKS1", ticks(-4 * HOUR), "WKS2", ticks(-4 * HOUR), "WKS3", ticks(5.75 * HOUR), "WKS4", ticks(HOUR + 3)), lags.errors());
    }

    @Test
    void eachHostHasItsOwnWhateverItsLetterCase() {
        add(sysmon("WKS1"), -HOUR);
        add(sysmon("wks1"), -2 * HOUR);
        add(sysmon("WKS2"), 0.01);
        assertEquals(Map.of("WKS1", ticks(-2 * HOUR)), lags.errors());
        assertEquals(ticks(-2 * HOUR), new Clock("", lags.errors()).error("Wks1"));
        assertEquals(0, new Clock("", lags.errors()).error("WKS2"));
    }

    @Test
    void eventsOfKernelTracesAndCarvedOnesTellNothing() {
        add(connection("a.exe", 10).field("UtcTime", "2026-01-02 03:04:05.000").event(), -5 * HOUR);
        Event live = sysmon("WKS1");
        add(new Event(new Origin("x", 1, true), live.type(), live.recordId(), live.time(), live.host(), live.category(), live.process(), live.parent(),
                live.target(), live.system(), live.fields()), -6 * HOUR);
        add(start("a.exe", 10).event(), -7 * HOUR);
        add(start("a.exe", 10).field("UtcTime", "-").event(), -8 * HOUR);
        lags.add(Optional.empty(), live);
        assertEquals(Map.of(), lags.errors());
    }

    @Test
    void remarksNameTheHostsOfAnErrorOnce() {
        add(sysmon("WKS1"), -4 * HOUR);
        add(sysmon("WKS2"), -4 * HOUR + 0.3);
        add(sysmon(""), 100);
        assertEquals(List.of(
                "times without a zone: read as UTC",
                "clock error: header times of WKS1 and 1 more are -4:00:00.000 off UtcTime; where they are all there is, they are corrected",
                "clock error: header times of a host without a name are +0:01:40.000 off UtcTime; where they are all there is, they are corrected"),
                new Clock("UTC", lags.errors()).remarks());
    }

    private static Event sysmon(String host) {
        return start("a.exe", 10).on(host).field("UtcTime", "2026-01-02 03:04:05.000").event();
    }

    private void add(Event event, double seconds) {
        lags.add(Optional.of(new Timestamp(THEN.ticks() + ticks(seconds))), event);
    }

    private static long ticks(double seconds) {
        return Math.round(seconds * Timestamp.SECOND);
    }
}
