package pedigree.samples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import pedigree.event.Fields;
import pedigree.event.Timestamp;
import pedigree.source.Reading.SourceRecord;

/** The story of a Sysmon log as Carbon Black EDR, SentinelOne and Elastic Defend would have told it. */
public final class EdrForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SENSOR = 24;

    private final List<SourceRecord> records;
    private final Map<String, Timestamp> starts = new HashMap<>(); // by GUID

    /** The records of an EVTX log. */
    public EdrForms(byte[] evtx) {
        records = TextForms.records(evtx);
        creations().forEach(record -> starts.put(record.data().text("ProcessGuid"), time(record)));
    }

    private List<SourceRecord> creations() {
        return records.stream().filter(record -> id(record).equals("1")).toList();
    }

    private static String id(SourceRecord record) {
        return record.system().text("EventID");
    }

    private static String host(SourceRecord record) {
        return record.system().text("Computer");
    }

    private static Timestamp time(SourceRecord record) {
        return Timestamp.parse(record.data().text("UtcTime")).orElseThrow();
    }

    /** When a process started; of one that was never logged, the second that its GUID tells. */
    private Timestamp start(String guid) {
        long second = Long.parseLong(guid.substring(15, 19) + guid.substring(10, 14), 16);
        return starts.getOrDefault(guid, Timestamp.ofEpochSecond(second));
    }

    private static String hash(Fields data, String algorithm) {
        return data.text("Hashes").replaceAll(".*" + algorithm + "=(\\w+).*", "$1").toLowerCase(Locale.ROOT);
    }

    /** Carbon Black EDR's answer to a search for processes, with the events of each. */
    public String carbonBlack() throws JsonProcessingException {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("terms").add("hostname:" + host(records.get(0)));
        answer.putObject("facets");
        ArrayNode results = answer.putArray("results");
        Map<String, ObjectNode> processes = new LinkedHashMap<>(); // by GUID
        creations().forEach(record -> processes.put(record.data().text("ProcessGuid"), carbonBlack(record, results.addObject())));
        records.forEach(record -> carbonBlack(record, processes));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer.put("total_results", results.size()).put("start", 0)) + "\n";
    }

    private ObjectNode carbonBlack(SourceRecord record, ObjectNode process) {
        Fields data = record.data();
        String parent = data.text("ParentImage");
        String id = carbonBlackId(data, "");
        return process.put("hostname", host(record)).put("sensor_id", SENSOR).put("os_type", "windows").put("process_md5", hash(data, "MD5"))
                .put("process_name", name(data.text("Image"))).put("path", lower(data.text("Image"))).put("cmdline", data.text("CommandLine"))
                .put("username", data.text("User")).put("process_pid", number(data, "ProcessId")).put("id", id).put("unique_id", id + "-000000000001")
                .put("segment_id", 1).put("parent_name", name(parent)).put("parent_pid", number(data, "ParentProcessId"))
                .put("parent_id", carbonBlackId(data, "Parent")).put("start", time(record).toString()).put("last_update", time(record).toString())
                .put("terminated", false);
    }

    private void carbonBlack(SourceRecord record, Map<String, ObjectNode> processes) {
        Fields data = record.data();
        ObjectNode process = processes.get(data.text("ProcessGuid"));
        ObjectNode parent = processes.get(data.text("ParentProcessGuid"));
        String time = data.text("UtcTime");
        switch (id(record)) {
            case "1" -> {
                if (parent != null) {
                    parent.withArray("childproc_complete").add(String.join("|", time, carbonBlackId(data, "") + "-000000000001", hash(data, "MD5"),
                            lower(data.text("Image")), data.text("ProcessId"), "true", "false"));
                }
            }
            case "3" -> process.withArray("netconn_complete").add(String.join("|", time, signed(data.text("DestinationIp")),
                    data.text("DestinationPort"), "6", "", "true"));
            case "5" -> process.put("terminated", true).put("last_update", time(record).toString());
            case "7" -> process.withArray("modload_complete").add(String.join("|", time, hash(data, "MD5"), lower(data.text("ImageLoaded"))));
            case "13" -> process.withArray("regmod_complete").add(String.join("|", "2", time,
                    lower(data.text("TargetObject").replace("HKU\\", "\\registry\\user\\")), "false"));
            default -> { } // it knows of no names
        }
    }

    private String carbonBlackId(Fields data, String role) {
        String start = "%016x".formatted(start(data.text(role + "ProcessGuid")).ticks());
        return "%08x-0000-%04x-%s-%s".formatted(SENSOR, number(data, role + "ProcessId"), start.substring(0, 4), start.substring(4));
    }

    /** An IPv4 address as a signed number. */
    private static String signed(String address) {
        int bits = 0;
        for (String octet : address.split("\\.")) {
            bits = bits << 8 | Integer.parseInt(octet);
        }
        return Integer.toString(bits);
    }

    private static String lower(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static String name(String path) {
        return lower(path.substring(path.lastIndexOf('\\') + 1));
    }

    private static long number(Fields data, String name) {
        return Long.parseLong(data.text(name));
    }

    private String lines(List<ObjectNode> events) {
        return events.stream().map(event -> event + "\n").collect(Collectors.joining());
    }

    /** SentinelOne's Cloud Funnel 2. */
    public String sentinelOne() {
        List<ObjectNode> events = new ArrayList<>();
        records.forEach(record -> events.add(sentinelOne(record)));
        return lines(events);
    }

    private ObjectNode sentinelOne(SourceRecord record) {
        Fields data = record.data();
        ObjectNode event = JSON.createObjectNode().put("timestamp", data.text("UtcTime").substring(11)).put("event.time", epoch(time(record)))
                .put("endpoint.name", host(record)).put("endpoint.os", "windows").put("agent.uuid", "5e1f0a31c0de").put("i.scheme", "edr");
        boolean creation = id(record).equals("1");
        if (creation) {
            sentinelOne(event, "tgt.process.", data, "").put("tgt.process.integrityLevel", data.text("IntegrityLevel").toUpperCase(Locale.ROOT))
                    .put("tgt.process.image.md5", hash(data, "MD5")).put("tgt.process.image.sha256", hash(data, "SHA256"));
        }
        sentinelOne(event, "src.process.", data, creation ? "Parent" : "");
        return switch (id(record)) {
            case "1" -> named(event, "PROCESSCREATION", "Process Creation", "process");
            case "3" -> named(event, "TCPV4", "IP Connect", "ip").put("src.ip.address", data.text("SourceIp")).put("src.port.number", number(data, "SourcePort"))
                    .put("dst.ip.address", data.text("DestinationIp")).put("dst.port.number", number(data, "DestinationPort"))
                    .put("event.network.direction", "OUTGOING");
            case "5" -> named(event, "PROCESSTERMINATION", "Process Termination", "process");
            case "7" -> named(event, "MODULELOAD", "Module Load", "module").put("module.path", data.text("ImageLoaded")).put("module.md5", hash(data, "MD5"));
            case "13" -> named(event, "REGVALUEMODIFIED", "Registry Value Modified", "registry")
                    .put("registry.keyPath", data.text("TargetObject").replace("HKU\\", "USER\\")).put("registry.value", data.text("Details"));
            default -> named(event, "DNS", "DNS Resolved", "dns").put("event.dns.request", data.text("QueryName"))
                    .put("event.dns.response", data.text("QueryResults"));
        };
    }

    private static ObjectNode named(ObjectNode event, String name, String type, String category) {
        return event.put("meta.event.name", name).put("event.type", type).put("event.category", category);
    }

    private ObjectNode sentinelOne(ObjectNode event, String prefix, Fields data, String role) {
        String guid = data.text(role + "ProcessGuid");
        event.put(prefix + "uid", lower(guid.replaceAll("[{}-]", "")).substring(16)).put(prefix + "pid", number(data, role + "ProcessId"))
                .put(prefix + "image.path", data.text(role + "Image")).put(prefix + "name", data.text(role + "Image").replaceAll(".*\\\\", ""))
                .put(prefix + "startTime", epoch(start(guid))).put(prefix + "user", data.text(role + "User"));
        data.get(role + "CommandLine").ifPresent(line -> event.put(prefix + "cmdline", line));
        return event;
    }

    private static long epoch(Timestamp time) {
        return time.toInstant().toEpochMilli();
    }

    /** Elastic Defend's documents. */
    public String elastic() {
        List<ObjectNode> events = new ArrayList<>();
        records.forEach(record -> events.add(elastic(record)));
        return lines(events);
    }

    private ObjectNode elastic(SourceRecord record) {
        Fields data = record.data();
        ObjectNode event = JSON.createObjectNode().put("@timestamp", time(record).toString());
        event.putObject("agent").put("id", "5e1f0a31-c0de").put("type", "endpoint").put("version", "8.12.0");
        event.putObject("elastic").putObject("agent").put("id", "5e1f0a31-c0de");
        event.putObject("host").put("id", "host-5e1f0a31").put("name", host(record)).put("hostname", host(record)).putObject("os").put("type", "windows");
        String[] user = data.text("User").split("\\\\");
        event.putObject("user").put("domain", user[0]).put("name", user[1]);
        ObjectNode process = elastic(event.putObject("process"), data, "");
        process.putObject("Ext").putObject("token").put("integrity_level_name", lower(data.text("IntegrityLevel")));
        switch (id(record)) {
            case "1" -> {
                kind(event, "process", "process", "start", "start");
                process.putObject("hash").put("md5", hash(data, "MD5")).put("sha256", hash(data, "SHA256"));
                process.putObject("pe").put("original_file_name", data.text("OriginalFileName"));
                elastic(process.putObject("parent"), data, "Parent");
            }
            case "3" -> {
                kind(event, "network", "network", "start", "connection_attempted");
                event.putObject("source").put("ip", data.text("SourceIp")).put("port", number(data, "SourcePort"));
                event.putObject("destination").put("ip", data.text("DestinationIp")).put("port", number(data, "DestinationPort"));
                event.putObject("network").put("transport", "tcp").put("direction", "egress");
            }
            case "5" -> kind(event, "process", "process", "end", "end");
            case "7" -> {
                kind(event, "library", "library", "start", "load");
                event.putObject("dll").put("path", data.text("ImageLoaded")).putObject("hash").put("md5", hash(data, "MD5"));
            }
            case "13" -> {
                kind(event, "registry", "registry", "change", "modification");
                event.putObject("registry").put("path", data.text("TargetObject").replace("HKU\\", "HKEY_USERS\\")).putObject("data")
                        .putArray("strings").add(data.text("Details"));
            }
            default -> {
                kind(event, "network", "network", "info", "lookup_result");
                event.putObject("dns").putObject("question").put("name", data.text("QueryName"));
            }
        }
        return event;
    }

    private static void kind(ObjectNode event, String dataset, String category, String type, String action) {
        ObjectNode kind = event.putObject("event").put("kind", "event").put("module", "endpoint").put("dataset", "endpoint.events." + dataset).put("action", action);
        kind.putArray("category").add(category);
        kind.putArray("type").add(type);
        event.putObject("data_stream").put("type", "logs").put("dataset", "endpoint.events." + dataset).put("namespace", "default");
    }

    private static ObjectNode elastic(ObjectNode process, Fields data, String role) {
        process.put("entity_id", lower(data.text(role + "ProcessGuid").replaceAll("[{}-]", ""))).put("pid", number(data, role + "ProcessId"))
                .put("executable", data.text(role + "Image")).put("name", data.text(role + "Image").replaceAll(".*\\\\", ""));
        data.get(role + "CommandLine").ifPresent(line -> process.put("command_line", line));
        return process;
    }
}
