package pedigree.source;

import java.util.HashMap;
import java.util.Map;

import pedigree.event.Category;
import pedigree.event.Fields;

/**
 * What is known of one kind of Windows record, or of Sysmon's on Linux, which counts its kinds alike: its category, and which of its fields name processes. Field names are Sigma's.
 *
 * @param category what happened
 * @param process  the fields of the process that acted, was created or ended
 * @param parent   the fields of its creator
 * @param target   the fields of the process acted upon
 * @param mapping  how the source's field names become Sigma's
 */
record EventKind(Category category, ClaimFields process, ClaimFields parent, ClaimFields target, FieldMapping mapping) {

    private static final String SYSMON = "Microsoft-Windows-Sysmon/";
    private static final String LINUX_SYSMON = "Linux-Sysmon/";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/";
    private static final String EVENTLOG = "Microsoft-Windows-Eventlog/";

    private static final ClaimFields OWN = new ClaimFields("ProcessGuid", "ProcessId", "Image");
    private static final ClaimFields PARENT = new ClaimFields("ParentProcessGuid", "ParentProcessId", "ParentImage");
    private static final ClaimFields SOURCE = new ClaimFields("SourceProcessGuid", "SourceProcessId", "SourceImage");
    private static final ClaimFields TARGET = new ClaimFields("TargetProcessGuid", "TargetProcessId", "TargetImage");
    private static final ClaimFields NAMED = new ClaimFields("", "ProcessId", "ProcessName");
    private static final ClaimFields CLIENT = new ClaimFields("", "ClientProcessId", "");
    private static final ClaimFields NOBODY = new ClaimFields("", "", "");

    private static final EventKind OTHER = of(Category.OTHER, NOBODY);
    private static final EventKind OTHER_SECURITY = of(Category.OTHER, NAMED);
    private static final EventKind REGISTRY_ADD = of(Category.REGISTRY_ADD, OWN);
    private static final EventKind REGISTRY_DELETE = of(Category.REGISTRY_DELETE, OWN);
    private static final Map<String, EventKind> KINDS = new HashMap<>();

    static {
        KINDS.put(SYSMON + 1, new EventKind(Category.PROCESS_CREATION, OWN, PARENT, NOBODY, FieldMapping.NONE));
        sysmon(2, Category.FILE_CHANGE);
        sysmon(3, Category.NETWORK_CONNECTION);
        KINDS.put(SYSMON + 4, of(Category.SYSMON_STATUS, NOBODY));
        sysmon(5, Category.PROCESS_TERMINATION);
        KINDS.put(SYSMON + 6, of(Category.DRIVER_LOAD, NOBODY));
        sysmon(7, Category.IMAGE_LOAD);
        KINDS.put(SYSMON + 8, new EventKind(Category.CREATE_REMOTE_THREAD, SOURCE, NOBODY, TARGET, FieldMapping.NONE));
        sysmon(9, Category.RAW_ACCESS_THREAD);
        KINDS.put(SYSMON + 10, new EventKind(Category.PROCESS_ACCESS, SOURCE, NOBODY, TARGET, FieldMapping.NONE));
        sysmon(11, Category.FILE_EVENT);
        sysmon(12, Category.REGISTRY_EVENT);
        sysmon(13, Category.REGISTRY_SET);
        sysmon(14, Category.REGISTRY_RENAME);
        sysmon(15, Category.CREATE_STREAM_HASH);
        KINDS.put(SYSMON + 16, of(Category.SYSMON_STATUS, NOBODY));
        sysmon(17, Category.PIPE_CREATED);
        sysmon(18, Category.PIPE_CREATED);
        sysmon(19, Category.WMI_EVENT);
        sysmon(20, Category.WMI_EVENT);
        sysmon(21, Category.WMI_EVENT);
        sysmon(22, Category.DNS_QUERY);
        sysmon(23, Category.FILE_DELETE);
        sysmon(24, Category.CLIPBOARD_CAPTURE);
        sysmon(25, Category.PROCESS_TAMPERING);
        sysmon(26, Category.FILE_DELETE_DETECTED);
        sysmon(27, Category.FILE_BLOCK_EXECUTABLE);
        sysmon(28, Category.FILE_BLOCK_SHREDDING);
        sysmon(29, Category.FILE_EXECUTABLE_DETECTED);
        KINDS.put(SYSMON + 255, of(Category.SYSMON_ERROR, NOBODY));
        KINDS.put(SECURITY + 4688, new EventKind(Category.PROCESS_CREATION, OWN, PARENT, NOBODY, FieldMapping.load("security-4688")));
        KINDS.put(SECURITY + 4689, new EventKind(Category.PROCESS_TERMINATION, OWN, NOBODY, NOBODY, FieldMapping.load("security-4689")));
        KINDS.put(SECURITY + 4624, of(Category.LOGON, NAMED));
        KINDS.put(SECURITY + 4697, of(Category.SERVICE_INSTALLED, CLIENT));
        KINDS.put(SECURITY + 4719, of(Category.AUDIT_POLICY_CHANGED, NOBODY));
        KINDS.put("Service Control Manager/7045", of(Category.SERVICE_INSTALLED, NOBODY));
        KINDS.put(EVENTLOG + 1102, of(Category.LOG_CLEARED, NOBODY));
        KINDS.put(EVENTLOG + 104, of(Category.LOG_CLEARED, NOBODY));
    }

    private static EventKind of(Category category, ClaimFields process) {
        return new EventKind(category, process, NOBODY, NOBODY, FieldMapping.NONE);
    }

    private static void sysmon(int id, Category category) {
        KINDS.put(SYSMON + id, of(category, OWN));
    }

    /** What is known of records of {@code type}; of those that nothing is known of, that they are no process's. */
    static EventKind of(String type, Fields data) {
        EventKind kind = KINDS.get(type.startsWith(LINUX_SYSMON) ? SYSMON + type.substring(LINUX_SYSMON.length()) : type);
        if (kind == null) {
            return type.startsWith(SECURITY) ? OTHER_SECURITY : OTHER;
        }
        return kind.category == Category.REGISTRY_EVENT ? registry(data, kind) : kind;
    }

    /** Sysmon 12 is what Sigma tells apart as added and deleted keys, by {@code EventType}. */
    private static EventKind registry(Fields data, EventKind kind) {
        return switch (data.text("EventType")) {
            case "CreateKey" -> REGISTRY_ADD;
            case "DeleteKey", "DeleteValue" -> REGISTRY_DELETE;
            default -> kind;
        };
    }
}
