package pedigree.lineage;

import java.sql.SQLException;

import pedigree.event.Category;
import pedigree.event.Role;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Row;

/** Which process a record means that is no record of a start. It finds, and makes inferred processes where the linker asks it to. */
final class Mentions {

    /** Later than any log. */
    private static final long AT_THE_END = Long.MAX_VALUE / 2;

    private final Processes processes;
    private final Claims claims;
    private final Identity identity;
    private final Inference inference;

    Mentions(Processes processes, Claims claims, Identity identity, Inference inference) {
        this.processes = processes;
        this.claims = claims;
        this.identity = identity;
        this.inference = inference;
    }

    /** The process that acted, ended or was seen running by a record; {@link Processes#NONE} if it names none that is known. */
    int process(Row row) throws SQLException {
        return row.category() == Category.PROCESS_RUNNING ? running(row) : meant(claims.named(row, row.process()));
    }

    /** The process that a record names otherwise. */
    int other(Row row, Claim claim) throws SQLException {
        return meant(claims.named(row, claim));
    }

    private int meant(Named named) {
        if (named.id() == 0) {
            int started = ofStartKey(named);
            if (started != Processes.NONE) {
                return started;
            }
            int running = identity.running(named);
            return running != Processes.NONE || named.pid() == Row.UNKNOWN ? running : inference.find(named, Row.UNKNOWN);
        }
        int process = ofId(named.id());
        process = process == Processes.NONE ? identity.known(named) : process;
        return process == Processes.NONE ? inference.ofStartKey(named) : process;
    }

    private int ofStartKey(Named named) {
        int process = identity.ofStartKey(named);
        return process == Processes.NONE ? inference.ofStartKey(named) : process;
    }

    private int ofId(int id) {
        int process = identity.ofId(id);
        return process == Processes.NONE ? inference.ofId(id) : process;
    }

    private int running(Row row) throws SQLException {
        Named named = seen(row);
        if (named.id() != 0) {
            int process = ofId(named.id());
            return process == Processes.NONE ? ofStartKey(named) : process;
        }
        long start = row.process().start();
        int logged = start == Row.UNKNOWN ? identity.running(named) : identity.startedAt(named);
        return logged == Processes.NONE ? inference.find(named, start) : logged;
    }

    /** A process that was seen running, as it was when it started; where that is not said, at the end of the log. */
    private Named seen(Row row) throws SQLException {
        long start = row.process().start();
        return claims.named(row, row.process(), start != Row.UNKNOWN ? start : row.time() != Row.UNKNOWN ? row.time() : AT_THE_END);
    }

    /** A process that was seen running is inferred if no start of it was logged, with the parent that the record names. */
    void inferRunning(Row row) throws SQLException {
        Named named = seen(row);
        if (named.id() == 0 && named.pid() == Row.UNKNOWN) {
            return; // it names no process
        }
        int known = running(row);
        if (known == Processes.NONE || processes.isInferred(known)) {
            int process = named.id() != 0 ? inference.byId(named, Role.RUNNING) : inference.byPid(named, Role.RUNNING, row.process().start());
            inference.startedAt(process, row.process().start());
            nameParent(process, claims.named(row, row.parent(), named.time()), Role.PARENT);
        }
    }

    /** A unique id that no creation record has is a process that was never logged itself. */
    void infer(Row row, Claim claim, Role role) throws SQLException {
        if (!claim.hasId()) {
            return;
        }
        Named named = claims.named(row, claim);
        if (identity.known(named) == Processes.NONE) {
            int process = inference.byId(named, role);
            inference.startedAt(process, claim.start());
            if (role == Role.ACTOR) {
                nameParent(process, claims.named(row, row.parent()), Role.PARENT);
            }
        }
    }

    /** The process that a record names, a new inferred one if none is known; {@link Processes#NONE} if it says too little. */
    int inferred(Row row, Claim claim, Role role) throws SQLException {
        int known = other(row, claim);
        boolean isKnown = known != Processes.NONE && !processes.isInferred(known); // an inferred one is mentioned once more
        if (isKnown || !claim.hasId() && !claim.hasPid()) {
            return known;
        }
        Named named = claims.named(row, claim);
        int process = named.id() != 0 ? inference.byId(named, role) : inference.byPid(named, role, claim.start());
        inference.startedAt(process, claim.start());
        return process;
    }

    /** Which process ended by a record, as far as starts and ids tell; {@link Processes#NONE} if it names none that is known. */
    int ended(Row row) throws SQLException {
        Named named = claims.named(row, row.process());
        return named.id() == 0 ? identity.started(named) : meant(named);
    }

    /** Notes when a process started, if it is inferred and that is said. */
    void startedAt(int process, Claim claim) {
        if (process != Processes.NONE && processes.isInferred(process)) {
            inference.startedAt(process, claim.start());
        }
    }

    /** Notes the parent of an inferred process, if none is known yet, and what it is to the record that names it. */
    void nameParent(int process, Named parent, Role role) {
        boolean says = parent.id() != 0 || parent.pid() != Row.UNKNOWN;
        if (says && processes.isInferred(process)) {
            processes.claimParent(process, parent, role);
        }
    }
}
