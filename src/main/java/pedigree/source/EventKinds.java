package pedigree.source;

import java.util.HashMap;
import java.util.Map;

import pedigree.event.Category;
import pedigree.event.Fields;

/** The kinds of Windows records that are known, by provider and event id, or by provider alone. */
final class EventKinds {

    private static final String SYSMON = "Microsoft-Windows-Sysmon/";
    private static final String LINUX_SYSMON = "Linux-Sysmon/";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/";
    private static final String EVENTLOG = "Microsoft-Windows-Eventlog/";
    private static final String SERVICES = "Service Control Manager/";
    private static final String TASKS = "Microsoft-Windows-TaskScheduler/";
    private static final String KERNEL = "Microsoft-Windows-Kernel-Process/";
    private static final String WMI = "Microsoft-Windows-WMI-Activity/";

    private static final ClaimFields OWN = new ClaimFields("ProcessGuid", "ProcessId", "Image");
    private static final ClaimFields PARENT = new ClaimFields("ParentProcessGuid", "ParentProcessId", "ParentImage");
    private static final ClaimFields SOURCE = new ClaimFields("SourceProcessGuid", "SourceProcessId", "SourceImage");
    private static final ClaimFields TARGET = new ClaimFields("TargetProcessGuid", "TargetProcessId", "TargetImage");
    private static final ClaimFields APPLICATION = new ClaimFields("", "ProcessId", "Application");
    private static final ClaimFields NOBODY = ClaimFields.NOBODY;

    private static final EventKind OTHER = new EventKind(Category.OTHER, NOBODY, false);
    private static final EventKind REGISTRY_ADD = new EventKind(Category.REGISTRY_ADD, OWN, false);
    private static final EventKind REGISTRY_DELETE = new EventKind(Category.REGISTRY_DELETE, OWN, false);
    private static final EventKind FILE_HANDLE = named(Category.FILE_HANDLE);
    private static final EventKind REGISTRY_HANDLE = named(Category.REGISTRY_HANDLE);
    private static final EventKind PROCESS_HANDLE = named(Category.PROCESS_HANDLE);
    private static final EventKind OTHER_SECURITY = named(Category.OTHER);
    private static final EventKind OBJECT = named(Category.OTHER); // told apart by the type of the object
    private static final Map<String, EventKind> KINDS = new HashMap<>();
    private static final Map<String, EventKind> PROVIDERS = new HashMap<>();

    static {
        KINDS.put(SYSMON + 1, new EventKind(Category.PROCESS_CREATION, OWN, false, PARENT, NOBODY, FieldMapping.NONE, Derived.NONE));
        sysmon(2, Category.FILE_CHANGE);
        sysmon(3, Category.NETWORK_CONNECTION);
        KINDS.put(SYSMON + 4, new EventKind(Category.SYSMON_STATUS, NOBODY, false));
        sysmon(5, Category.PROCESS_TERMINATION);
        KINDS.put(SYSMON + 6, new EventKind(Category.DRIVER_LOAD, NOBODY, false));
        sysmon(7, Category.IMAGE_LOAD);
        KINDS.put(SYSMON + 8, new EventKind(Category.CREATE_REMOTE_THREAD, SOURCE, false, NOBODY, TARGET, FieldMapping.NONE, Derived.NONE));
        sysmon(9, Category.RAW_ACCESS_THREAD);
        KINDS.put(SYSMON + 10, new EventKind(Category.PROCESS_ACCESS, SOURCE, false, NOBODY, TARGET, FieldMapping.NONE, Derived.NONE));
        sysmon(11, Category.FILE_EVENT);
        sysmon(12, Category.REGISTRY_EVENT);
        sysmon(13, Category.REGISTRY_SET);
        sysmon(14, Category.REGISTRY_RENAME);
        sysmon(15, Category.CREATE_STREAM_HASH);
        KINDS.put(SYSMON + 16, new EventKind(Category.SYSMON_STATUS, NOBODY, false));
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
        KINDS.put(SYSMON + 255, new EventKind(Category.SYSMON_ERROR, NOBODY, false));

        KINDS.put(SECURITY + 4688, new EventKind(Category.PROCESS_CREATION, OWN, false, PARENT, NOBODY, FieldMapping.load("security-4688"), Derived.START));
        KINDS.put(SECURITY + 4689, new EventKind(Category.PROCESS_TERMINATION, OWN, false, NOBODY, NOBODY, FieldMapping.load("security-4689"), Derived.NONE));
        KINDS.put(SECURITY + 4690, new EventKind(Category.PROCESS_HANDLE, SOURCE, false, NOBODY, TARGET, FieldMapping.NONE, Derived.NONE));
        security(Category.LOGON, 4624);
        security(Category.LOGON_ATTEMPT, 4625, 4648);
        security(Category.SERVICE_INSTALLED, 4697);
        security(Category.TASK_REGISTERED, 4698);
        security(Category.TASK_CHANGED, 4699, 4700, 4701, 4702);
        security(Category.REGISTRY_HANDLE, 4657);
        KINDS.put(SECURITY + 4719, new EventKind(Category.AUDIT_POLICY_CHANGED, NOBODY, false));
        for (int object : new int[] {4656, 4659, 4661, 4663, 4670}) {
            KINDS.put(SECURITY + object, OBJECT);
        }
        filter(Category.NETWORK_CONNECTION, 5156);
        filter(Category.NETWORK_BIND, 5154, 5155, 5158, 5159);
        filter(Category.NETWORK_BLOCK, 5150, 5151, 5152, 5153, 5157);
        KINDS.put(EVENTLOG + 1102, new EventKind(Category.LOG_CLEARED, NOBODY, false));
        KINDS.put(EVENTLOG + 104, new EventKind(Category.LOG_CLEARED, NOBODY, false));

        KINDS.put(SERVICES + 7045, new EventKind(Category.SERVICE_INSTALLED, NOBODY, true));
        PROVIDERS.put(SERVICES, new EventKind(Category.SERVICE_CHANGED, NOBODY, true));
        KINDS.put(TASKS + 106, new EventKind(Category.TASK_REGISTERED, NOBODY, true));
        KINDS.put(TASKS + 140, new EventKind(Category.TASK_CHANGED, NOBODY, true));
        KINDS.put(TASKS + 141, new EventKind(Category.TASK_CHANGED, NOBODY, true));
        KINDS.put(TASKS + 142, new EventKind(Category.TASK_CHANGED, NOBODY, true));
        KINDS.put(TASKS + 129, new EventKind(Category.TASK_RUN, new ClaimFields("", "ProcessID", ""), false)); // the process that the task started
        PROVIDERS.put(TASKS, new EventKind(Category.TASK_RUN, new ClaimFields("", "EnginePID", ""), true));

        // who makes a process logs its start: it need not be the parent that the record names
        KINDS.put(KERNEL + 1, new EventKind(Category.PROCESS_CREATION, OWN, true, PARENT, NOBODY, FieldMapping.load("kernel-process-1"), Derived.NONE));
        KINDS.put(KERNEL + 2, new EventKind(Category.PROCESS_TERMINATION, OWN, false, NOBODY, NOBODY, FieldMapping.load("kernel-process-2"), Derived.NONE));

        powerShell("Microsoft-Windows-PowerShell/");
        powerShell("PowerShellCore/");
        KINDS.put("PowerShell/400", new EventKind(Category.PS_CLASSIC_START, NOBODY, true));
        KINDS.put("PowerShell/600", new EventKind(Category.PS_CLASSIC_PROVIDER_START, NOBODY, true));
        KINDS.put("PowerShell/800", new EventKind(Category.PS_CLASSIC_SCRIPT, NOBODY, true));
        PROVIDERS.put("PowerShell/", new EventKind(Category.POWERSHELL_ENGINE, NOBODY, true));

        KINDS.put(WMI + 5857, new EventKind(Category.WMI_ACTIVITY, new ClaimFields("", "ProcessID", "HostProcess"), false));
        KINDS.put(WMI + 5858, new EventKind(Category.WMI_ACTIVITY, new ClaimFields("", "ClientProcessId", ""), false));
        PROVIDERS.put(WMI, new EventKind(Category.WMI_ACTIVITY, new ClaimFields("", "processid", ""), false)); // its own is the service's
        PROVIDERS.put("Microsoft-Windows-WinRM/", new EventKind(Category.OTHER, NOBODY, true));
        PROVIDERS.put("Microsoft-Windows-DNS-Client/", new EventKind(Category.DNS_CLIENT, NOBODY, true));
        KINDS.put("Microsoft-Windows-Bits-Client/3", new EventKind(Category.OTHER, new ClaimFields("", "processId", "processPath"), false));
    }

    private EventKinds() {
    }

    private static EventKind named(Category category) {
        return new EventKind(category, ClaimFields.NAMED, false);
    }

    private static void sysmon(int id, Category category) {
        KINDS.put(SYSMON + id, new EventKind(category, OWN, false));
    }

    private static void security(Category category, int... ids) {
        for (int id : ids) {
            KINDS.put(SECURITY + id, named(category));
        }
    }

    /** What the Windows Filtering Platform lets through or not. */
    private static void filter(Category category, int... ids) {
        for (int id : ids) {
            KINDS.put(SECURITY + id, new EventKind(category, APPLICATION, false, NOBODY, NOBODY, FieldMapping.PLAIN, Derived.CONNECTION));
        }
    }

    private static void powerShell(String provider) {
        KINDS.put(provider + 4103, new EventKind(Category.PS_MODULE, NOBODY, true));
        KINDS.put(provider + 4104, new EventKind(Category.PS_SCRIPT, NOBODY, true));
        PROVIDERS.put(provider, new EventKind(Category.POWERSHELL_ENGINE, NOBODY, true));
    }

    /** What is known of records of {@code type}; of those that nothing is known of, that they are no process's. */
    static EventKind of(String type, Fields data) {
        EventKind kind = KINDS.get(type.startsWith(LINUX_SYSMON) ? SYSMON + type.substring(LINUX_SYSMON.length()) : type);
        if (kind == null) {
            return type.startsWith(SECURITY) ? OTHER_SECURITY : PROVIDERS.getOrDefault(type.substring(0, type.lastIndexOf('/') + 1), OTHER);
        }
        if (kind == OBJECT) {
            return object(data);
        }
        return kind.category() == Category.REGISTRY_EVENT ? registry(data, kind) : kind;
    }

    /** Sysmon 12 is what Sigma tells apart as added and deleted keys, by {@code EventType}. */
    private static EventKind registry(Fields data, EventKind kind) {
        return switch (data.text("EventType")) {
            case "CreateKey" -> REGISTRY_ADD;
            case "DeleteKey", "DeleteValue" -> REGISTRY_DELETE;
            default -> kind;
        };
    }

    private static EventKind object(Fields data) {
        return switch (data.text("ObjectType")) {
            case "File" -> FILE_HANDLE;
            case "Key" -> REGISTRY_HANDLE;
            case "Process" -> PROCESS_HANDLE;
            default -> OTHER_SECURITY;
        };
    }
}
