package pedigree.query;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import pedigree.event.LogonId;
import pedigree.job.Progress;
import pedigree.lineage.Ancestry;
import pedigree.lineage.Logon;
import pedigree.store.ProcessRow;
import pedigree.store.ProcessRow.Column;

/**
 * Processes by the logon of their session. One scan of those whose number of a logon some record tells of; a session that has a GUID is looked for once, others once
 * for each of their processes: which logon is theirs depends on when they started.
 */
final class Sessions {

    private final Searched in;
    private final Progress progress;
    private final Ancestry ancestry;
    private final Map<String, Optional<Logon>> byGuid = new HashMap<>();

    Sessions(Searched in, Progress progress) {
        this.in = in;
        this.progress = progress;
        ancestry = new Ancestry(in.caseFile(), in.tree());
    }

    BitSet of(Fact fact, Pattern pattern) throws SQLException {
        BitSet found = new BitSet();
        Set<Long> known = in.caseFile().logons().ids();
        if (known.isEmpty()) {
            return found;
        }
        Column id = new Column("LogonId");
        Column guid = new Column("LogonGuid");
        in.caseFile().processes().scan(true, row -> {
            progress.checkCancelled();
            OptionalLong session = LogonId.parse(row.field(id));
            if (session.isPresent() && known.contains(session.getAsLong()) && holds(fact, pattern, logon(row, session.getAsLong(), row.field(guid)))) {
                found.set(row.number());
            }
        });
        return found;
    }

    private Optional<Logon> logon(ProcessRow row, long session, String guid) throws SQLException {
        if (guid.isEmpty()) {
            return ancestry.logon(row.number());
        }
        String key = row.hostText() + " " + session + " " + guid;
        Optional<Logon> logon = byGuid.get(key);
        if (logon == null) {
            logon = ancestry.logon(row.number());
            byGuid.put(key, logon);
        }
        return logon;
    }

    private static boolean holds(Fact fact, Pattern pattern, Optional<Logon> logon) {
        return logon.isPresent() && (fact == Fact.SESSION_ADDRESS ? pattern.matches(logon.get().address())
                : pattern.matches(logon.get().type()) || pattern.matches(logon.get().typeText()));
    }
}
