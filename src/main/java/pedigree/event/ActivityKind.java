package pedigree.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of thing a process did or suffered, coarser than a {@link Category}: what people count, and what queries ask for by name. A process's start
 * and end, and that it was seen running, are no activity.
 */
public enum ActivityKind {

    /** Connections, ports bound, packets blocked. */
    NETWORK,

    /** Files written, changed, renamed, deleted, and handles to them. */
    FILE,

    /** Keys and values of the registry, and handles to them. */
    REGISTRY,

    /** Names looked up. */
    DNS,

    /** Modules loaded, drivers too. */
    MODULE,

    /** Named pipes. */
    PIPE,

    /** WMI: consumers, filters, and what clients asked for. */
    WMI,

    /** PowerShell: script blocks, modules, pipelines, its engine. */
    SCRIPT,

    /** Services and scheduled tasks: installed, changed, run. */
    SERVICE,

    /** Processes and raw disks opened; counted with both processes. */
    ACCESS,

    /** Threads made in other processes, images replaced; counted with both processes. */
    INJECTION,

    /** Logons that name the process that asked for them. */
    LOGON,

    /** Anything else. */
    OTHER;

    private static final ActivityKind[] BY_CATEGORY = new ActivityKind[Category.values().length];

    static {
        for (Category category : Category.values()) {
            BY_CATEGORY[category.ordinal()] = kind(category);
        }
    }

    private static ActivityKind kind(Category category) {
        return switch (category) {
            case PROCESS_CREATION, PROCESS_TERMINATION, PROCESS_FORK, PROCESS_RUNNING -> null;
            case NETWORK_CONNECTION, NETWORK_BIND, NETWORK_BLOCK -> NETWORK;
            case FILE_EVENT, FILE_CHANGE, FILE_DELETE, FILE_DELETE_DETECTED, FILE_EXECUTABLE_DETECTED, FILE_BLOCK_EXECUTABLE, FILE_BLOCK_SHREDDING,
                    CREATE_STREAM_HASH, FILE_HANDLE -> FILE;
            case REGISTRY_ADD, REGISTRY_DELETE, REGISTRY_EVENT, REGISTRY_SET, REGISTRY_RENAME, REGISTRY_HANDLE -> REGISTRY;
            case DNS_QUERY, DNS_CLIENT -> DNS;
            case IMAGE_LOAD, DRIVER_LOAD -> MODULE;
            case PIPE_CREATED -> PIPE;
            case WMI_EVENT, WMI_ACTIVITY -> WMI;
            case PS_SCRIPT, PS_MODULE, PS_CLASSIC_START, PS_CLASSIC_PROVIDER_START, PS_CLASSIC_SCRIPT, POWERSHELL_ENGINE -> SCRIPT;
            case SERVICE_INSTALLED, SERVICE_CHANGED, TASK_REGISTERED, TASK_CHANGED, TASK_RUN -> SERVICE;
            case PROCESS_ACCESS, RAW_ACCESS_THREAD, PROCESS_HANDLE -> ACCESS;
            case CREATE_REMOTE_THREAD, PROCESS_TAMPERING -> INJECTION;
            case LOGON, LOGON_ATTEMPT -> LOGON;
            case CLIPBOARD_CAPTURE, SYSMON_STATUS, SYSMON_ERROR, LOG_CLEARED, AUDIT_POLICY_CHANGED, OTHER -> OTHER;
        };
    }

    /** The kind of an event; empty for those that are no activity. */
    public static Optional<ActivityKind> of(Category category) {
        return Optional.ofNullable(BY_CATEGORY[category.ordinal()]);
    }

    /** The kind that is called {@code name}, in any letter case; empty where there is none. */
    public static Optional<ActivityKind> ofName(String name) {
        for (ActivityKind kind : values()) {
            if (kind.text().equalsIgnoreCase(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Its name for people and queries: {@code network}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The categories of some kinds. */
    public static Set<Category> categories(Set<ActivityKind> kinds) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        for (Category category : Category.values()) {
            if (of(category).filter(kinds::contains).isPresent()) {
                categories.add(category);
            }
        }
        return Collections.unmodifiableSet(categories);
    }
}
