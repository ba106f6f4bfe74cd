package pedigree.ui.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import pedigree.store.StoredEvent;
import pedigree.ui.style.Wording;

/**
 * What sensors say of a process beside what happened: names, severity, what was done about it. Facts of the sensor, not of Pedigree; fields of the
 * records of its start, its end, and those that saw it running, as their forms keep them.
 */
final class SensorFacts {

    /** The fields that hold verdicts, and what they are called for people, the most telling first. */
    static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        for (String line : List.of("DetectName=Detection", "DetectDescription=Description", "ThreatName=Threat", "threat.name=Threat", "Title=Title", "SeverityName=Severity",
                "Severity=Severity number", "alert_severity=Severity", "severity=Severity", "Confidence=Confidence", "Verdict=Verdict", "verdict=Verdict",
                "PatternDispositionDescription=Done about it", "PatternDispositionValue=Disposition", "sensor_action=Done about it", "action=Action",
                "Tactic=Tactic", "Technique=Technique", "Objective=Objective", "IOCType=Indicator type", "IOCValue=Indicator", "reputation=Reputation",
                "process_reputation=Reputation", "effective_reputation=Reputation", "childproc_reputation=Reputation", "ttp=Behaviour", "watchlists=Watchlists",
                "report_name=Report", "indicator.name=Indicator", "indicator.category=Indicator category", "indicator.description=Indicator says",
                "indicator.metadata=Indicator details", "rule.name=Rule", "event.severity=Severity", "kibana.alert.severity=Severity", "FalconHostLink=Console")) {
            int equals = line.indexOf('=');
            FIELDS.put(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    private SensorFacts() {
    }

    /** What the records say, each thing once, with the time of the record where several differ; empty where no sensor judged. */
    static Facts.Group of(List<StoredEvent> records) {
        List<Facts.Fact> facts = new ArrayList<>();
        Set<Facts.Fact> known = new LinkedHashSet<>();
        for (StoredEvent record : records) {
            List<Facts.Fact> said = new ArrayList<>();
            FIELDS.forEach((field, name) -> Facts.known(record.event().fields(), field).ifPresent(value -> said.add(new Facts.Fact(name, value, field))));
            if (!said.isEmpty() && known.addAll(said)) {
                facts.add(new Facts.Fact("Sensor", ActivityName.of(record.event().type()) + record.event().time().map(time -> ", " + Wording.time(time)).orElse("")));
                facts.addAll(said);
            }
        }
        return new Facts.Group("What the sensor said", List.copyOf(facts));
    }
}
