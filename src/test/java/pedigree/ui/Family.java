package pedigree.ui;

import static pedigree.Events.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import pedigree.Cases;
import pedigree.event.Level;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.store.CaseFile;
import pedigree.store.Finding;

/**
 * A small case for the panes, and jobs that are over at once.
 *
 * <pre>
 * 0 explorer.exe
 *   1 winword.exe
 *     3 powershell.exe   high, and its child with it
 *       4 calc.exe
 *   2 notepad.exe
 * 5 services.exe
 *   6 svchost.exe        medium
 * </pre>
 */
public final class Family {

    public static final int EXPLORER = 0;
    public static final int WINWORD = 1;
    public static final int NOTEPAD = 2;
    public static final int POWERSHELL = 3;
    public static final int CALC = 4;
    public static final int SERVICES = 5;
    public static final int SVCHOST = 6;

    private Family() {
    }

    /** The case, in a file in {@code folder}. */
    public static Snapshot in(Path folder) throws IOException, SQLException {
        try (CaseFile caseFile = Cases.linked(folder,
                start("explorer.exe", 10).at(1),
                start("winword.exe", 20).at(2).by("explorer.exe", 10),
                start("notepad.exe", 50).at(3).by("explorer.exe", 10).field("CommandLine", "notepad notes.txt"),
                start("powershell.exe", 30).at(4).by("winword.exe", 20).field("CommandLine", "powershell -enc AAAA").field("User", "LAB\\ann"),
                start("calc.exe", 40).at(5).by("powershell.exe", 30),
                start("services.exe", 60).at(6),
                start("svchost.exe", 70).at(7).by("services.exe", 60))) {
            caseFile.findings().replace(List.of(
                    finding("Word starts a shell", Level.HIGH, POWERSHELL, CALC),
                    finding("A service that is none", Level.MEDIUM, SVCHOST)));
            return Snapshot.of(caseFile);
        }
    }

    /** A finding that names processes of a case, the first as its own. */
    public static Finding finding(String title, Level level, int process, Integer... also) {
        Finding.Rule rule = new Finding.Rule("lineage", title, title, level, List.of("attack.execution", "attack.t1059.001"), "Pedigree",
                "Says what it looks for.", List.of());
        return new Finding(rule, Optional.empty(), OptionalInt.of(process), List.of(also), OptionalLong.empty(), List.of(), List.of());
    }

    /** Jobs that run where they are asked for; a failure fails the test. */
    public static Jobs jobs() {
        return new Jobs(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure.title(), failure.cause());
        });
    }
}
