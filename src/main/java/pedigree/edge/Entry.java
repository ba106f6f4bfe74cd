package pedigree.edge;

import java.sql.SQLException;

import pedigree.event.Timestamp;

/** How a process may have been started from another host, by what stands in for the caller there. */
enum Entry {
    /** PowerShell remoting: its host process. */
    WINRM(10, true, 5985, 5986),
    /** What WMI started. */
    WMI(10, true, 135),
    /** A shell or command of SSH. */
    SSH(120, true, 22),
    /** What a session of Remote Desktop begins with. */
    RDP(60, true, 3389),
    /** A service: most are started by nobody from elsewhere. */
    SERVICE(10, false, 445, 135),
    /** A task: the same holds. */
    TASK(10, false, 445, 135);

    static final long LONGEST = 120 * Timestamp.SECOND;

    private static final int FIRST_DYNAMIC = 49_152; // port of Windows' own for RPC, which WMI and the service control manager use after 135

    /** For how long before the start the connection was made. */
    final long window;

    /** Whether such a process tells that somebody came from elsewhere. */
    final boolean telling;

    private final int[] ports;

    Entry(int seconds, boolean telling, int... ports) {
        window = seconds * Timestamp.SECOND;
        this.telling = telling;
        this.ports = ports;
    }

    /** Whether a caller comes by {@code port}; 0 stands for one that is not told. */
    boolean comesBy(int port) {
        for (int own : ports) {
            if (own == port) {
                return true;
            }
        }
        return port == 0 || port >= FIRST_DYNAMIC && this != WINRM && this != SSH && this != RDP;
    }

    /** Whether any comes by {@code port}. */
    static boolean anyComesBy(int port) {
        for (Entry entry : values()) {
            if (entry.comesBy(port)) {
                return true;
            }
        }
        return false;
    }

    /** The entry that a process is, or {@code null}. */
    static Entry of(Cast cast, int process) throws SQLException {
        String name = cast.name(process);
        String parent = cast.name(cast.tree.parent(process));
        if (name.equals("wsmprovhost.exe")) {
            return WINRM;
        }
        if (name.equals("userinit.exe")) {
            return RDP;
        }
        return switch (parent) {
            case "wsmprovhost.exe" -> cast.start[cast.tree.parent(process)] == Cast.UNKNOWN ? WINRM : null;
            case "wmiprvse.exe" -> WMI;
            case "sshd.exe", "sshd" -> SSH;
            case "services.exe" -> name.equals("svchost.exe") ? null : SERVICE;
            case "taskeng.exe" -> TASK;
            case "svchost.exe" -> cast.isScheduler(cast.tree.parent(process)) ? TASK : null;
            default -> null;
        };
    }
}
