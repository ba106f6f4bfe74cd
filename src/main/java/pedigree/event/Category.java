package pedigree.event;

import java.util.Locale;
import java.util.Optional;

/**
 * What happened, by Sigma's log source category; {@link #OTHER} where none of those fits. Sigma has none for a fork without an exec, nor for a
 * process that was seen running, nor for most of what the Security log tells: ports bound and packets blocked, handles to files, keys and processes,
 * tasks. What Sigma calls so is not mixed with what only resembles it, so that no rule is held against fields that it does not mean.
 */
public enum Category {
    PROCESS_CREATION, PROCESS_TERMINATION, PROCESS_FORK, PROCESS_RUNNING, PROCESS_ACCESS, PROCESS_TAMPERING,
    NETWORK_CONNECTION, DNS_QUERY, IMAGE_LOAD, DRIVER_LOAD, CREATE_REMOTE_THREAD, RAW_ACCESS_THREAD,
    FILE_EVENT, FILE_CHANGE, FILE_DELETE, FILE_DELETE_DETECTED, FILE_EXECUTABLE_DETECTED,
    FILE_BLOCK_EXECUTABLE, FILE_BLOCK_SHREDDING, CREATE_STREAM_HASH,
    REGISTRY_ADD, REGISTRY_DELETE, REGISTRY_EVENT, REGISTRY_SET, REGISTRY_RENAME,
    PIPE_CREATED, WMI_EVENT, CLIPBOARD_CAPTURE, SYSMON_STATUS, SYSMON_ERROR,
    PS_SCRIPT, PS_MODULE, PS_CLASSIC_START, PS_CLASSIC_PROVIDER_START, PS_CLASSIC_SCRIPT, POWERSHELL_ENGINE,
    NETWORK_BIND, NETWORK_BLOCK, DNS_CLIENT, WMI_ACTIVITY, FILE_HANDLE, REGISTRY_HANDLE, PROCESS_HANDLE,
    TASK_REGISTERED, TASK_CHANGED, TASK_RUN, SERVICE_CHANGED,
    LOGON, LOGON_ATTEMPT, SERVICE_INSTALLED, LOG_CLEARED, AUDIT_POLICY_CHANGED, OTHER;

    /** Sigma's spelling: {@code process_creation}. */
    public String sigma() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category that Sigma calls {@code name}; empty where there is none. */
    public static Optional<Category> ofSigma(String name) {
        for (Category category : values()) {
            if (category.sigma().equals(name)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
