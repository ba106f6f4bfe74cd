package pedigree.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import pedigree.source.Input;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.SourceFormat;

/** A Sysmon log as other tools would hand it over: the same records, in other clothes. */
public final class TextForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SYSTEM32 = "C:\\Windows\\System32\\";

    private final List<SourceRecord> records;

    /** These records of an EVTX log. */
    public TextForms(List<SourceRecord> records) {
        this.records = List.copyOf(records);
    }

    /** The records of an EVTX log. */
    public TextForms(byte[] evtx) {
        this(records(evtx));
    }

    /** All records of an EVTX log. */
    static List<SourceRecord> records(byte[] evtx) {
        List<SourceRecord> records = new ArrayList<>();
        try {
            Input input = new Input("log", evtx.length, Optional.empty(), () -> new ByteArrayInputStream(evtx));
            SourceFormat.EVTX.reader().read(input, ReadOptions.PLAIN, PieceSink.atOnce(reading -> {
                if (reading instanceof SourceRecord record) {
                    records.add(record);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
        return records;
    }

    /** {@code wevtutil qe /e:Events}. */
    public String xml() {
        return records.stream().map(TextForms::xml).collect(Collectors.joining("\r\n", "<Events>\r\n", "\r\n</Events>\r\n"));
    }

    private static String xml(SourceRecord record) {
        StringBuilder xml = new StringBuilder("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>");
        xml.append("<Provider Name='%s' Guid='{%s}'/>".formatted(system(record, "Provider_Name"), system(record, "Provider_Guid")));
        for (String tag : List.of("EventID", "Version", "Level", "Task", "Opcode", "Keywords")) {
            xml.append("<%s>%s</%s>".formatted(tag, system(record, tag), tag));
        }
        xml.append("<TimeCreated SystemTime='%s'/><EventRecordID>%s</EventRecordID><Correlation/>".formatted(
                system(record, "TimeCreated_SystemTime"), system(record, "EventRecordID")));
        xml.append("<Execution ProcessID='%s' ThreadID='%s'/><Channel>%s</Channel><Computer>%s</Computer></System><EventData>".formatted(
                system(record, "Execution_ProcessID"), system(record, "Execution_ThreadID"), system(record, "Channel"), system(record, "Computer")));
        record.data().forEach((name, value) -> xml.append("<Data Name='%s'>%s</Data>".formatted(name, escaped(value))));
        return xml.append("</EventData></Event>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** winlogbeat 8 without modules. */
    public String winlogbeat() {
        return lines(record -> {
            ObjectNode event = JSON.createObjectNode().put("@timestamp", system(record, "TimeCreated_SystemTime"));
            event.putObject("agent").put("type", "winlogbeat").put("version", "8.12.0");
            event.putObject("event").put("kind", "event").put("code", system(record, "EventID")).put("provider", system(record, "Provider_Name"));
            ObjectNode log = event.putObject("winlog").put("event_id", system(record, "EventID")).put("provider_name", system(record, "Provider_Name"))
                    .put("channel", system(record, "Channel")).put("computer_name", system(record, "Computer")).put("record_id", id(record));
            log.putObject("process").put("pid", Long.parseLong(system(record, "Execution_ProcessID")));
            data(record, log.putObject("event_data"));
            return event;
        });
    }

    /** NXLog's im_msvistalog, with its times on a UTC clock. */
    public String nxlog() {
        return lines(record -> {
            ObjectNode event = JSON.createObjectNode().put("EventTime", system(record, "TimeCreated_SystemTime").substring(0, 19).replace('T', ' '))
                    .put("Hostname", system(record, "Computer")).put("EventID", Long.parseLong(system(record, "EventID")))
                    .put("SourceName", system(record, "Provider_Name")).put("RecordNumber", id(record))
                    .put("ExecutionProcessID", Long.parseLong(system(record, "Execution_ProcessID"))).put("Channel", system(record, "Channel"));
            data(record, event);
            return event.put("SourceModuleName", "eventlog").put("SourceModuleType", "im_msvistalog");
        });
    }

    /** evtx_dump, one record a line. */
    public String evtxDump() {
        return lines(record -> {
            ObjectNode event = JSON.createObjectNode();
            ObjectNode system = event.putObject("Event").putObject("System");
            system.putObject("Provider").putObject("#attributes").put("Name", system(record, "Provider_Name"));
            system.put("EventID", Long.parseLong(system(record, "EventID")));
            system.putObject("TimeCreated").putObject("#attributes").put("SystemTime", system(record, "TimeCreated_SystemTime"));
            system.put("EventRecordID", id(record)).put("Channel", system(record, "Channel")).put("Computer", system(record, "Computer"));
            data(record, ((ObjectNode) event.get("Event")).putObject("EventData"));
            return event;
        });
    }

    /** EvtxECmd's JSON. */
    public String evtxEcmd() {
        return lines(record -> JSON.createObjectNode().put("PayloadData1", "ProcessID: 0").put("Computer", system(record, "Computer")).put("Payload", payload(record))
                    .put("Channel", system(record, "Channel")).put("Provider", system(record, "Provider_Name"))
                    .put("EventId", Long.parseLong(system(record, "EventID"))).put("EventRecordId", system(record, "EventRecordID"))
                    .put("ProcessId", Long.parseLong(system(record, "Execution_ProcessID")))
                    .put("TimeCreated", system(record, "TimeCreated_SystemTime").replace("Z", "+00:00")));
    }

    private static String payload(SourceRecord record) {
        ObjectNode payload = JSON.createObjectNode();
        ArrayNode data = payload.putObject("EventData").putArray("Data");
        record.data().forEach((name, value) -> data.addObject().put("@Name", name).put("#text", value));
        return payload.toString();
    }

    /** EvtxECmd's CSV. */
    public String evtxEcmdCsv() {
        return records.stream().map(record -> "%s,%s,%s,%s,%s,%s,x,\"%s\"\r\n".formatted(system(record, "EventRecordID"),
                system(record, "TimeCreated_SystemTime").replace("Z", "").replace('T', ' '), system(record, "EventID"), system(record, "Provider_Name"),
                system(record, "Channel"), system(record, "Computer"), payload(record).replace("\"", "\"\"")))
                .collect(Collectors.joining("", "EventRecordId,TimeCreated,EventId,Provider,Channel,Computer,PayloadData1,Payload\r\n", ""));
    }

    /** Messages as Event Viewer copies them, quoted in a mail. */
    public String copied() {
        return records.stream().map(TextForms::copied).flatMap(String::lines).map(line -> ("> " + line).replaceFirst("^> $", ">"))
                .collect(Collectors.joining("\r\n", "What I found on Alma's machine:\r\n\r\n", "\r\n\r\nMore in the morning.\r\n"));
    }

    private static String copied(SourceRecord record) {
        StringBuilder text = new StringBuilder("Log Name:      %s\nSource:        %s\nDate:          %s\nEvent ID:      %s\nComputer:      %s\nDescription:\n".formatted(
                system(record, "Channel"), system(record, "Provider_Name"), system(record, "TimeCreated_SystemTime"), system(record, "EventID"),
                system(record, "Computer")));
        text.append(Titles.of(system(record, "EventID"))).append(":\n");
        record.data().forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n').toString();
    }

    /** How Sysmon's messages begin. */
    private static final class Titles {

        static String of(String id) {
            return switch (id) {
                case "1" -> "Process Create";
                case "3" -> "Network connection detected";
                case "5" -> "Process terminated";
                case "7" -> "Image loaded";
                case "13" -> "Registry value set";
                case "22" -> "Dns query";
                default -> throw new IllegalArgumentException("no story has a Sysmon " + id);
            };
        }
    }

    /** What {@code Get-CimInstance Win32_Process} listed on the machine of {@code rundll32-calc.evtx} while its user logged on. */
    static String processList() {
        return String.join("\r\n", "\"PSComputerName\",\"ProcessId\",\"ParentProcessId\",\"Name\",\"ExecutablePath\",\"CommandLine\",\"CreationDate\"",
                listed(4, 0, "System", "", "", "2026-03-02 09:11:20"),
                listed(388, 4, "smss.exe", "", "", "2026-03-02 09:11:20"),
                listed(604, 592, "winlogon.exe", SYSTEM32 + "winlogon.exe", "winlogon.exe", "2026-03-02 09:11:24"),
                listed(3980, 604, "userinit.exe", SYSTEM32 + "userinit.exe", SYSTEM32 + "userinit.exe", "2026-03-02 09:12:04"),
                listed(4312, 3980, "explorer.exe", "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE", "2026-03-02 09:12:06"), "");
    }

    private static String listed(int pid, int parent, String name, String path, String line, String start) {
        return "\"ALMA-PC\",\"%d\",\"%d\",\"%s\",\"%s\",\"%s\",\"%s\"".formatted(pid, parent, name, path, line, start);
    }

    private String lines(Function<SourceRecord, ObjectNode> form) {
        return records.stream().map(record -> form.apply(record) + "\n").collect(Collectors.joining());
    }

    private static void data(SourceRecord record, ObjectNode data) {
        record.data().forEach(data::put);
    }

    private static String system(SourceRecord record, String name) {
        return record.system().text(name);
    }

    private static long id(SourceRecord record) {
        return record.recordId().orElseThrow();
    }
}
