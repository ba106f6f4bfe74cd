package pedigree.cli;

import java.sql.SQLException;

import pedigree.event.SafeText;
import pedigree.export.HostJson;
import pedigree.lineage.KnownHost;
import pedigree.store.CaseFile;
import pedigree.store.HostOffer;

/** The hosts of a case as lines, and which of them may be one. */
final class HostText {

    private final CaseFile caseFile;
    private final Output output;
    private final boolean json;

    HostText(CaseFile caseFile, Output output, boolean json) {
        this.caseFile = caseFile;
        this.output = output;
        this.json = json;
    }

    void print() throws SQLException {
        for (KnownHost host : KnownHost.all(caseFile)) {
            output.line(json ? HostJson.line(caseFile, host)
                    : SafeText.of("%-40s %s".formatted(host.label(), String.join(", ", host.machines())).stripTrailing()));
        }
        for (HostOffer offer : caseFile.hosts().offers()) {
            output.line(json ? HostJson.line(offer) : SafeText.of("%s and %s: %s (%s)".formatted(offer.first(), offer.second(),
                    offer.kind() == HostOffer.Kind.JOIN ? "one host?" : "renamed or cloned?", offer.machine())));
        }
    }
}
