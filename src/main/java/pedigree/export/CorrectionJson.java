package pedigree.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.store.Correction;

/** Corrections as the command line gives them. */
public final class CorrectionJson {

    private CorrectionJson() {
    }

    /**
     * A correction as one line: what is corrected under {@code subject}, as what under {@code object}, which is {@code null} for no parent.
     *
     * @param undone  whether it was taken back
     * @param problem why it is not in effect
     */
    public static String line(Correction correction, boolean undone, Optional<String> problem) throws SQLException {
        return JsonLines.object(json -> {
            json.writeStringField("kind", correction.kind().text());
            write(json, "subject", correction.subject());
            write(json, "object", correction.object());
            json.writeStringField("made", correction.made().toString());
            if (!correction.reason().isEmpty()) {
                json.writeStringField("reason", correction.reason());
            }
            if (undone) {
                json.writeBooleanField("undone", true);
            }
            ProcessJson.writeIfPresent(json, "not_in_effect", problem);
        });
    }

    private static void write(JsonGenerator json, String key, List<String> names) throws IOException {
        if (names.isEmpty()) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, names.get(0));
        }
    }
}
