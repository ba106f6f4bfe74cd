package pedigree.ui.events;

import java.util.Set;

import pedigree.event.Category;
import pedigree.event.Fields;

/** What an event tells, in one line of evidence. */
final class Summary {

    /** Fields that say which process it was and when, which stands in other columns. */
    static final Set<String> ELSEWHERE = Set.of("RuleName", "UtcTime", "ProcessGuid", "ProcessId", "Image", "SourceProcessGUID", "SourceProcessGuid", "SourceProcessId", "SourceImage");

    private static final int LONGEST = 400;
    private static final int FEW = 4; // fields of an event that nothing is known of

    private Summary() {
    }

    /** {@code 10.0.0.5:443 tcp}, {@code HKLM\…\Run\x = calc.exe}, {@code C:\…\x.exe}; not made safe yet. */
    static String of(Category category, Fields fields) {
        String text = known(category, fields);
        String shown = text.isEmpty() ? first(fields) : text;
        int end = shown.indexOf('\n');
        String line = end < 0 ? shown : shown.substring(0, end).stripTrailing() + " …";
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String known(Category category, Fields fields) {
        return switch (category) {
            case PROCESS_CREATION, PROCESS_FORK, PROCESS_RUNNING -> any(fields, "CommandLine", "Image");
            case PROCESS_TERMINATION -> any(fields, "Image");
            case NETWORK_CONNECTION, NETWORK_BIND, NETWORK_BLOCK -> connection(fields);
            case DNS_QUERY, DNS_CLIENT -> joined(" → ", any(fields, "QueryName"), any(fields, "QueryResults"));
            case IMAGE_LOAD, DRIVER_LOAD -> any(fields, "ImageLoaded");
            case PIPE_CREATED -> any(fields, "PipeName");
            case PROCESS_ACCESS -> joined(" ", any(fields, "TargetImage"), any(fields, "GrantedAccess"));
            case CREATE_REMOTE_THREAD -> joined(" ", any(fields, "TargetImage"), any(fields, "StartFunction", "StartModule", "StartAddress"));
            case RAW_ACCESS_THREAD -> any(fields, "Device");
            case PROCESS_TAMPERING -> any(fields, "Type");
            case PROCESS_HANDLE, FILE_HANDLE -> any(fields, "ObjectName");
            case REGISTRY_HANDLE -> joined(" = ", joined("\\", any(fields, "ObjectName"), any(fields, "ObjectValueName")), any(fields, "NewValue"));
            case REGISTRY_ADD, REGISTRY_DELETE, REGISTRY_EVENT -> any(fields, "TargetObject");
            case REGISTRY_SET -> joined(" = ", any(fields, "TargetObject"), any(fields, "Details"));
            case REGISTRY_RENAME -> joined(" → ", any(fields, "TargetObject"), any(fields, "NewName"));
            case FILE_EVENT, FILE_CHANGE, FILE_DELETE, FILE_DELETE_DETECTED, FILE_EXECUTABLE_DETECTED, FILE_BLOCK_EXECUTABLE, FILE_BLOCK_SHREDDING,
                    CREATE_STREAM_HASH -> any(fields, "TargetFilename");
            default -> rarer(category, fields);
        };
    }

    private static String rarer(Category category, Fields fields) {
        return switch (category) {
            case WMI_EVENT -> joined(": ", any(fields, "Name", "Consumer"), any(fields, "Destination", "Query", "Filter"));
            case WMI_ACTIVITY -> any(fields, "Operation", "Query", "ProviderPath");
            case PS_SCRIPT -> any(fields, "ScriptBlockText");
            case PS_MODULE -> any(fields, "Payload", "ContextInfo");
            case PS_CLASSIC_START, PS_CLASSIC_PROVIDER_START, PS_CLASSIC_SCRIPT -> any(fields, "HostApplication", "Data");
            case SERVICE_INSTALLED -> joined(" = ", any(fields, "ServiceName"), any(fields, "ImagePath", "ServiceFileName"));
            case TASK_REGISTERED, TASK_CHANGED, TASK_RUN -> joined(": ", any(fields, "TaskName"), any(fields, "ActionName", "Path"));
            case LOGON, LOGON_ATTEMPT -> logon(fields);
            default -> "";
        };
    }

    private static String connection(Fields fields) {
        boolean incoming = any(fields, "Initiated").equalsIgnoreCase("false") && !any(fields, "SourceIp").isEmpty();
        String side = incoming ? "Source" : "Destination";
        String address = any(fields, side + "Ip");
        String place = joined(":", address.indexOf(':') >= 0 ? "[" + address + "]" : address, any(fields, side + "Port"));
        String named = joined(" ", place, any(fields, "Protocol"));
        return (incoming ? "from " : "") + joined(" ", named, any(fields, side + "Hostname"));
    }

    private static String logon(Fields fields) {
        String user = joined("\\", any(fields, "TargetDomainName"), any(fields, "TargetUserName"));
        String type = any(fields, "LogonType");
        String from = any(fields, "IpAddress", "WorkstationName");
        return joined(" ", joined(" ", user, type.isEmpty() ? "" : "type " + type), from.isEmpty() ? "" : "from " + from);
    }

    private static String joined(String between, String first, String second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + between + second;
    }

    /** The first of some fields that says something. */
    private static String any(Fields fields, String... names) {
        for (String name : names) {
            String value = fields.text(name);
            if (isSaid(value)) {
                return value;
            }
        }
        return "";
    }

    private static boolean isSaid(String value) {
        return !value.isBlank() && !value.equals("-");
    }

    private static String first(Fields fields) {
        StringBuilder text = new StringBuilder();
        int taken = 0;
        for (int i = 0; i < fields.names().size() && taken < FEW; i++) {
            String value = fields.value(i).orElse("");
            if (isSaid(value) && !ELSEWHERE.contains(fields.names().name(i))) {
                text.append(taken++ == 0 ? "" : "  ").append(fields.names().name(i)).append('=').append(value);
            }
        }
        return text.toString();
    }
}
