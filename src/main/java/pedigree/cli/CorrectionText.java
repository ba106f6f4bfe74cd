package pedigree.cli;

import java.sql.SQLException;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.export.CorrectionJson;
import pedigree.lineage.Corrections;
import pedigree.store.CaseFile;
import pedigree.store.Correction;

/** Corrections as lines. */
final class CorrectionText {

    private final CaseFile caseFile;
    private final Output output;
    private final boolean json;

    CorrectionText(CaseFile caseFile, Output output, boolean json) {
        this.caseFile = caseFile;
        this.output = output;
        this.json = json;
    }

    /** Those that hold, first made first. */
    void printAll() throws SQLException {
        for (Correction correction : caseFile.corrections().all()) {
            print(correction, false);
        }
    }

    /** @param undone whether it was taken back */
    void print(Correction correction, boolean undone) throws SQLException {
        Optional<String> problem = undone ? Optional.empty() : new Corrections(caseFile).problem(correction);
        if (json) {
            output.line(CorrectionJson.line(correction, undone, problem));
        } else {
            String reason = correction.reason().isEmpty() ? "" : " (" + correction.reason() + ")";
            output.line(SafeText.of((undone ? "taken back: " : "") + correction.made() + "  " + Corrections.text(correction) + reason
                    + problem.map(why -> "; not in effect: " + why).orElse("")));
        }
    }
}
