package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class UnfoldingTest {

    private static final Unfolding NETCONNS = Unfolding.of(Map.of("unfold.netconn", "netconn_complete: time ip", "unfold.procend", "terminated=true:",
            "shared", "pid=process_pid host")).orElseThrow();

    @Test
    void eachElementOfAListIsARecordWithWhatItShares() {
        assertEquals(List.of("[process_pid=4, host=a]", "[unfolded=netconn, pid=4, host=a, time=1, ip=b]", "[unfolded=netconn, pid=4, host=a, time=2, ip=c]"),
                unfold("process_pid", "4", "netconn_complete", "1|b", "netconn_complete", "2|c", "host", "a"));
    }

    @Test
    void theElementsMayBeObjects() {
        assertEquals(List.of("[]", "[unfolded=netconn, ip=b, port=1]", "[unfolded=netconn, ip=c]", "[unfolded=netconn, ip=d, port=2]"),
                unfold("netconn_complete.ip", "b", "netconn_complete.port", "1", "netconn_complete.ip", "c", "netconn_complete.ip", "d", "netconn_complete.port", "2"));
    }

    @Test
    void anObjectMayHoldWhatTheRecordSharesToo() {
        assertEquals(List.of("[host=a]", "[unfolded=netconn, host=a, host=b, pid=5]"), unfold("host", "a", "netconn_complete.host", "b", "netconn_complete.pid", "5"));
    }

    @Test
    void aStateIsARecordWhereItIsReached() {
        assertEquals(List.of("[terminated=true, host=a]", "[unfolded=procend, host=a]"), unfold("terminated", "true", "host", "a"));
        assertEquals(List.of("[terminated=false]"), unfold("terminated", "false"));
    }

    @Test
    void whatHasTooManyPartsOrNoneIsKept() {
        assertEquals(List.of("[]", "[unfolded=netconn, time=1, ip=b, more=c, more=]"), unfold("netconn_complete", "1|b|c|"));
        assertEquals(List.of("[]", "[unfolded=netconn, time=nonsense]"), unfold("netconn_complete", "nonsense"));
        assertEquals(List.of("[]"), unfold("netconn_complete", ""));
    }

    @Test
    void aFormWithoutSuchLinesUnfoldsNothing() {
        assertEquals(Optional.empty(), Unfolding.of(Map.of("source", "S")));
    }

    private static List<String> unfold(String... namesAndValues) {
        Leaves record = new Leaves();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            record.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return NETCONNS.of(record, name -> name).stream().map(UnfoldingTest::text).toList();
    }

    private static String text(Leaves leaves) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            texts.add(leaves.name(i) + '=' + leaves.value(i));
        }
        return texts.toString();
    }
}
