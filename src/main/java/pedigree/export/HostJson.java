package pedigree.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.lineage.KnownHost;
import pedigree.store.CaseFile;
import pedigree.store.HostOffer;
import pedigree.store.Source;

/** Hosts as the command line gives them. */
public final class HostJson {

    private HostJson() {
    }

    /** A host as one line. */
    public static String line(CaseFile caseFile, KnownHost host) throws SQLException {
        List<String> files = new ArrayList<>();
        for (int source : host.sources()) {
            caseFile.sources().source(source).map(Source::file).ifPresent(files::add);
        }
        return JsonLines.object(json -> {
            json.writeStringField("host", host.label());
            write(json, "names", host.names());
            write(json, "machines", host.machines());
            write(json, "files", files);
        });
    }

    /** Two hosts that may be one, as one line. */
    public static String line(HostOffer offer) throws SQLException {
        return JsonLines.object(json -> {
            json.writeStringField("offer", offer.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("first", offer.first());
            json.writeStringField("second", offer.second());
            json.writeStringField("machine", offer.machine());
        });
    }

    private static void write(JsonGenerator json, String key, Collection<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(key);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }
}
