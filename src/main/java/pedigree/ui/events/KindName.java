package pedigree.ui.events;

import pedigree.event.Category;

/** What kinds of events are called for people. */
final class KindName {

    private KindName() {
    }

    /** {@code Network connection}. */
    static String of(Category category) {
        return switch (category) {
            case PROCESS_CREATION -> "Process start";
            case PROCESS_TERMINATION -> "Process end";
            case PROCESS_FORK -> "Process fork";
            case PROCESS_RUNNING -> "Process seen running";
            case PROCESS_ACCESS -> "Process access";
            case PROCESS_TAMPERING -> "Process tampering";
            case PROCESS_HANDLE -> "Handle to a process";
            case NETWORK_CONNECTION -> "Network connection";
            case NETWORK_BIND -> "Port bound";
            case NETWORK_BLOCK -> "Connection blocked";
            case DNS_QUERY -> "DNS query";
            case DNS_CLIENT -> "DNS client";
            case IMAGE_LOAD -> "Module load";
            case DRIVER_LOAD -> "Driver load";
            case CREATE_REMOTE_THREAD -> "Remote thread";
            case RAW_ACCESS_THREAD -> "Raw disk access";
            case CLIPBOARD_CAPTURE -> "Clipboard captured";
            case PIPE_CREATED -> "Pipe created or connected";
            case WMI_EVENT -> "WMI subscription";
            case WMI_ACTIVITY -> "WMI activity";
            case AUDIT_POLICY_CHANGED -> "Audit policy changed";
            case LOG_CLEARED -> "Log cleared";
            case SYSMON_STATUS -> "Sysmon status";
            case SYSMON_ERROR -> "Sysmon error";
            case OTHER -> "Other event";
            default -> ofFamily(category);
        };
    }

    private static String ofFamily(Category category) {
        return switch (category) {
            case FILE_EVENT -> "File created";
            case FILE_CHANGE -> "File time changed";
            case FILE_DELETE -> "File deleted and kept";
            case FILE_DELETE_DETECTED -> "File deleted";
            case FILE_EXECUTABLE_DETECTED -> "Program file written";
            case FILE_BLOCK_EXECUTABLE -> "Program file blocked";
            case FILE_BLOCK_SHREDDING -> "Shredding blocked";
            case CREATE_STREAM_HASH -> "File stream created";
            case FILE_HANDLE -> "Handle to a file";
            case REGISTRY_ADD -> "Registry key added";
            case REGISTRY_DELETE -> "Registry key deleted";
            case REGISTRY_EVENT -> "Registry key";
            case REGISTRY_SET -> "Registry value set";
            case REGISTRY_RENAME -> "Registry key renamed";
            case REGISTRY_HANDLE -> "Handle to a registry key";
            case PS_SCRIPT -> "Script block";
            case PS_MODULE -> "PowerShell pipeline";
            case PS_CLASSIC_START, POWERSHELL_ENGINE -> "PowerShell engine";
            case PS_CLASSIC_PROVIDER_START -> "PowerShell provider";
            case PS_CLASSIC_SCRIPT -> "PowerShell command";
            case TASK_REGISTERED -> "Task registered";
            case TASK_CHANGED -> "Task changed";
            case TASK_RUN -> "Task run";
            case SERVICE_INSTALLED -> "Service installed";
            case SERVICE_CHANGED -> "Service changed";
            case LOGON -> "Logon";
            case LOGON_ATTEMPT -> "Logon attempt";
            default -> throw new IllegalArgumentException(category.sigma() + " has no name");
        };
    }
}
