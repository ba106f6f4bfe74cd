package pedigree.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import pedigree.event.Fields;
import pedigree.event.Timestamp;
import pedigree.source.Reading.SourceRecord;

/** What other sensors would tell of the processes in a Sysmon log. Ends of processes are in CrowdStrike's events only; Defender has none. */
public final class SensorForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGENT = "5e1f0a31c0de4b6c9a7d3f2e1b0a9988";
    private static final long EPOCH_TICKS = Timestamp.ofEpochSecond(0).ticks();

    private final List<SourceRecord> records;
    private final Map<String, Fields> starts = new HashMap<>(); // by GUID

    /** Of the processes in an EVTX log of Sysmon. */
    public SensorForms(byte[] evtx) {
        records = TextForms.records(evtx);
        records.stream().filter(record -> id(record) == 1).forEach(record -> starts.put(record.data().text("ProcessGuid"), record.data()));
    }

    /** Microsoft Defender's tables, one below the other, as a query over all of them exports them. */
    public String defender() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (SourceRecord record : records) {
            Fields data = record.data();
            switch (id(record)) {
                case 1 -> rows.add(started(data));
                case 3 -> rows.add(acted(data, "ConnectionSuccess", Map.of("LocalIP", data.text("SourceIp"), "LocalPort", data.text("SourcePort"),
                        "RemoteIP", data.text("DestinationIp"), "RemotePort", data.text("DestinationPort"), "Protocol", "TcpV4")));
                case 7 -> rows.add(acted(data, "ImageLoaded", file(data.text("ImageLoaded"), data.text("Hashes"))));
                case 13 -> rows.add(acted(data, "RegistryValueSet", Map.of("RegistryKey", "HKEY_USERS" + parent(data.text("TargetObject").substring(3)),
                        "RegistryValueName", name(data.text("TargetObject")), "RegistryValueData", "1", "RegistryValueType", "Dword")));
                case 22 -> rows.add(acted(data, "DnsQueryResponse", Map.of("AdditionalFields", "{\"DnsQueryString\":\"%s\"}".formatted(data.text("QueryName")))));
                default -> { }
            }
        }
        return csv(rows);
    }

    private Map<String, String> started(Fields data) {
        Map<String, String> row = row(data, "ProcessCreated");
        row.putAll(file(data.text("Image"), data.text("Hashes")));
        row.put("ProcessVersionInfoOriginalFileName", data.text("OriginalFileName"));
        row.put("ProcessId", data.text("ProcessId"));
        row.put("ProcessCommandLine", data.text("CommandLine"));
        row.put("ProcessIntegrityLevel", data.text("IntegrityLevel"));
        row.put("ProcessCreationTime", iso(data.text("UtcTime")));
        row.put("AccountDomain", parent(data.text("User")).toLowerCase(Locale.ROOT));
        row.put("AccountName", name(data.text("User")));
        row.put("LogonId", Long.decode(data.text("LogonId")).toString());
        initiating(row, data.text("ParentProcessGuid"), data.text("ParentProcessId"), data.text("ParentImage"), data.text("ParentCommandLine"));
        return row;
    }

    private Map<String, String> acted(Fields data, String action, Map<String, String> more) {
        Map<String, String> row = row(data, action);
        row.putAll(more);
        initiating(row, data.text("ProcessGuid"), data.text("ProcessId"), data.text("Image"), starts.get(data.text("ProcessGuid")).text("CommandLine"));
        return row;
    }

    private static Map<String, String> row(Fields data, String action) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Timestamp", iso(data.text("UtcTime")));
        row.put("DeviceId", AGENT + "00112233");
        row.put("DeviceName", "alma-pc.lab.example");
        row.put("ActionType", action);
        return row;
    }

    private void initiating(Map<String, String> row, String guid, String pid, String image, String commandLine) {
        row.put("InitiatingProcessFileName", name(image));
        row.put("InitiatingProcessFolderPath", image.toLowerCase(Locale.ROOT));
        row.put("InitiatingProcessId", pid);
        row.put("InitiatingProcessCommandLine", commandLine);
        row.put("InitiatingProcessCreationTime", start(guid));
        Fields known = starts.get(guid);
        if (known != null) {
            row.put("InitiatingProcessParentId", known.text("ParentProcessId"));
            row.put("InitiatingProcessParentFileName", name(known.text("ParentImage")));
            row.put("InitiatingProcessParentCreationTime", start(known.text("ParentProcessGuid")));
        }
    }

    /** When a process started; by its GUID, to the second, where it was never logged. */
    private String start(String guid) {
        Fields known = starts.get(guid);
        String bare = guid.replaceAll("[{}-]", "");
        long second = Long.parseLong(bare.substring(12, 16) + bare.substring(8, 12), 16);
        return known == null ? Timestamp.ofEpochSecond(second).toString() : iso(known.text("UtcTime"));
    }

    private static Map<String, String> file(String path, String hashes) {
        return Map.of("FileName", name(path), "FolderPath", path, "MD5", hash(hashes, "MD5"), "SHA256", hash(hashes, "SHA256"));
    }

    private static String csv(List<Map<String, String>> rows) {
        Set<String> header = new LinkedHashSet<>();
        rows.forEach(row -> header.addAll(row.keySet().stream().sorted().toList()));
        List<String> columns = new ArrayList<>(List.of("Timestamp", "DeviceId", "DeviceName", "ActionType"));
        header.stream().filter(column -> !columns.contains(column)).sorted().forEach(columns::add);
        StringBuilder csv = new StringBuilder(line(columns));
        rows.forEach(row -> csv.append(line(columns.stream().map(column -> row.getOrDefault(column, "")).toList())));
        return csv.toString();
    }

    private static String line(Collection<String> cells) {
        return cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\r\n"));
    }

    /** CrowdStrike's events as they are replicated: the process that was there before the sensor, too. */
    public String crowdstrike() {
        StringBuilder lines = new StringBuilder();
        Fields first = records.get(0).data();
        lines.append(json(event(first, "SyntheticProcessRollup2", Map.of("TargetProcessId", sensorId(first.text("ParentProcessGuid")),
                "RawProcessId", first.text("ParentProcessId"), "ImageFileName", device(first.text("ParentImage")),
                "CommandLine", first.text("ParentCommandLine")))));
        records.forEach(record -> lines.append(json(crowdstrike(record))));
        return lines.toString();
    }

    private static Map<String, String> crowdstrike(SourceRecord record) {
        Fields data = record.data();
        return switch (id(record)) {
            case 1 -> rollup(data);
            case 3 -> acted(data, "NetworkConnectIP4", "LocalAddressIP4", data.text("SourceIp"), "LocalPort", data.text("SourcePort"),
                    "RemoteAddressIP4", data.text("DestinationIp"), "RemotePort", data.text("DestinationPort"), "Protocol", "6", "ConnectionDirection", "0");
            case 5 -> event(data, "EndOfProcess", Map.of("TargetProcessId", sensorId(data.text("ProcessGuid")), "RawProcessId", data.text("ProcessId")));
            case 7 -> acted(data, "ClassifiedModuleLoad", "TargetProcessId", sensorId(data.text("ProcessGuid")),
                    "TargetImageFileName", device(data.text("Image")), "ImageFileName", device(data.text("ImageLoaded")));
            case 13 -> acted(data, "RegGenericValueUpdate", "RegObjectName", "\\REGISTRY\\USER" + parent(data.text("TargetObject").substring(3)),
                    "RegValueName", name(data.text("TargetObject")), "RegNumericValue", "1");
            case 22 -> acted(data, "DnsRequest", "DomainName", data.text("QueryName"));
            default -> throw new IllegalArgumentException("no story has a Sysmon " + id(record));
        };
    }

    private static Map<String, String> rollup(Fields data) {
        Map<String, String> event = event(data, "ProcessRollup2", Map.of());
        event.remove("ContextTimeStamp");
        event.put("ProcessStartTime", epoch(data.text("UtcTime"), 0));
        event.put("TargetProcessId", sensorId(data.text("ProcessGuid")));
        event.put("RawProcessId", data.text("ProcessId"));
        event.put("ParentProcessId", sensorId(data.text("ParentProcessGuid")));
        event.put("SourceProcessId", sensorId(data.text("ParentProcessGuid")));
        event.put("ParentBaseFileName", name(data.text("ParentImage")));
        event.put("ImageFileName", device(data.text("Image")));
        event.put("CommandLine", data.text("CommandLine"));
        event.put("LogonDomain", parent(data.text("User")));
        event.put("UserName", name(data.text("User")));
        event.put("AuthenticationId", Long.decode(data.text("LogonId")).toString());
        event.put("IntegrityLevel", data.text("IntegrityLevel").equals("High") ? "12288" : "8192");
        event.put("MD5HashData", hash(data.text("Hashes"), "MD5"));
        event.put("SHA1HashData", "0".repeat(40));
        event.put("SHA256HashData", hash(data.text("Hashes"), "SHA256"));
        return event;
    }

    private static Map<String, String> acted(Fields data, String name, String... more) {
        Map<String, String> event = event(data, name, Map.of("ContextProcessId", sensorId(data.text("ProcessGuid"))));
        for (int i = 0; i < more.length; i += 2) {
            event.put(more[i], more[i + 1]);
        }
        return event;
    }

    private static Map<String, String> event(Fields data, String name, Map<String, String> more) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("event_simpleName", name);
        event.put("aid", AGENT);
        event.put("cid", "00112233445566778899aabbccddeeff");
        event.put("event_platform", "Win");
        event.put("ComputerName", "ALMA-PC");
        event.put("timestamp", epoch(data.text("UtcTime"), 1_734).replace(".", "")); // the cloud's
        event.put("ContextTimeStamp", epoch(data.text("UtcTime"), 0));
        more.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> event.put(entry.getKey(), entry.getValue()));
        return event;
    }

    /** The sensor's id of a process, made of the kernel's number of it. */
    private static String sensorId(String guid) {
        String bare = guid.replaceAll("[{}-]", "");
        return Long.toString(494_725_112_584_640_001L + 4 * Long.parseLong(bare.substring(16, 18), 16));
    }

    private static String json(Map<String, String> event) {
        return JSON.valueToTree(event) + "\n";
    }

    private static String device(String path) {
        return path.replaceFirst("^C:", "\\\\Device\\\\HarddiskVolume3");
    }

    private static String epoch(String utcTime, long laterMillis) {
        long millis = (Timestamp.parse(utcTime).orElseThrow().ticks() - EPOCH_TICKS) / Timestamp.MILLISECOND + laterMillis;
        return "%d.%03d".formatted(millis / 1_000, millis % 1_000);
    }

    private static String iso(String utcTime) {
        return Timestamp.parse(utcTime).orElseThrow().toString();
    }

    private static String hash(String hashes, String algorithm) {
        return hashes.replaceFirst("^(?:.*,)?" + algorithm + "=([0-9A-F]+).*$", "$1").toLowerCase(Locale.ROOT);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('\\')));
    }

    private static int id(SourceRecord record) {
        return Integer.parseInt(record.system().text("EventID"));
    }
}
