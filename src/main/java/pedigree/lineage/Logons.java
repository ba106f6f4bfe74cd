package pedigree.lineage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import pedigree.event.LogonId;
import pedigree.event.ProcessClaim;
import pedigree.event.Timestamp;
import pedigree.store.CaseFile;
import pedigree.store.LogonTable;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/**
 * The logons of sessions, by LogonId within a host and a boot: the youngest that precedes the process. A logon GUID of Sysmon's tells the second of the
 * logon, and with it whether the record is of this boot; without one, a record of an earlier boot is taken where this boot's is not in the logs.
 */
final class Logons {

    /** How many records of one number are looked at; a number comes back after each boot, and on each host. */
    private static final int MOST = 10_000;

    /** A record of the Security log is written a little after the session was made, and the start of a process may be known by another clock. */
    private static final long LATE = 5 * Timestamp.SECOND;

    /** How far the second in a logon GUID and the record may lie apart. */
    private static final long SAME_LOGON = 10 * Timestamp.SECOND;

    private final CaseFile caseFile;

    Logons(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** The logon of the session in which a process runs; empty for services' sessions, and where nothing tells. */
    Optional<Logon> of(StoredProcess process) throws SQLException {
        OptionalLong id = LogonId.parse(process.field("LogonId"));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Timestamp> begun = begun(process.field("LogonGuid"));
        Optional<Logon> own = Optional.empty();
        Optional<Logon> linked = Optional.empty();
        for (LogonTable.Entry entry : caseFile.logons().of(id.getAsLong(), MOST)) {
            StoredEvent record = caseFile.events().event(entry.event()).orElseThrow();
            if (fits(record, process, begun)) {
                if (entry.linked()) {
                    linked = later(linked, Logon.of(record, true));
                } else {
                    own = later(own, Logon.of(record, false));
                }
            }
        }
        return own.isPresent() ? own : linked.isPresent() ? linked : begun.map(Logon::at);
    }

    private static boolean fits(StoredEvent record, StoredProcess process, Optional<Timestamp> begun) {
        Optional<Timestamp> time = record.event().time();
        if (time.isEmpty() || !isSameHost(record.event().host(), process.host())) {
            return false;
        }
        if (begun.isPresent()) {
            return Math.abs(time.get().ticks() - begun.get().ticks()) <= SAME_LOGON;
        }
        return process.start().isEmpty() || time.get().ticks() <= process.start().get().ticks() + LATE;
    }

    private static Optional<Logon> later(Optional<Logon> one, Logon other) {
        boolean isLater = one.isEmpty() || one.get().time().orElseThrow().compareTo(other.time().orElseThrow()) <= 0;
        return isLater ? Optional.of(other) : one;
    }

    /** Bare and domain-qualified names, in any letter case, are one. */
    private static boolean isSameHost(String one, String other) {
        return one.equalsIgnoreCase(other) || (one.indexOf('.') < 0 || other.indexOf('.') < 0) && bare(one).equalsIgnoreCase(bare(other));
    }

    private static String bare(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }

    /** When a session began by its GUID: built like a process's, machine, second, key. */
    private static Optional<Timestamp> begun(String text) {
        try {
            long high = UUID.fromString(ProcessClaim.guid(text)).getMostSignificantBits();
            return SysmonGuid.hasSecond(high) ? Optional.of(new Timestamp(SysmonGuid.start(high))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no GUID, or another maker's
        }
    }
}
