package pedigree.lineage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Row;

/** Numbers what records name, so that the linker compares numbers only. */
final class Claims {

    final Hosts hosts;
    final Names images;
    final Names providers;
    final Ids ids;
    /** Numbers of the best known providers. */
    final int sysmon;
    final int security;
    final int kernel;
    /** The number of the image name of services' hosts. */
    final int serviceHost;

    private final ClaimTable table;
    private final Map<Integer, Boolean> posix = new HashMap<>();

    Claims(ClaimTable table, Hosts hosts) throws SQLException {
        this.table = table;
        this.hosts = hosts;
        images = Names.ofImages(table);
        providers = Names.ofProviders(table);
        sysmon = providers.numberOf("microsoft-windows-sysmon");
        security = providers.numberOf("microsoft-windows-security-auditing");
        kernel = providers.numberOf("microsoft-windows-kernel-process");
        serviceHost = images.numberOf("svchost.exe");
        ids = new Ids(0);
    }

    /** One of the processes that a record names. */
    Named named(Row row, Claim claim) throws SQLException {
        return named(row, claim, row.time());
    }

    /** The same, as it was at another time than the record's. */
    Named named(Row row, Claim claim, long time) throws SQLException {
        int host = hosts.number(row);
        return new Named(row.event(), host, providers.number(row.type()), time, row.recordId(),
                id(host, claim), claim.pid(), claim.image(), images.number(claim.image()), claim.startKey());
    }

    /** The number of a claim's unique id; 0 where it has none. */
    int id(int host, Claim claim) {
        return claim.hasId() ? ids.number(host, claim.high(), claim.low()) : 0;
    }

    /** Whether an image is that of a Linux or macOS process, where one PID may exec several: its path begins with a slash. */
    boolean isPosix(int image) throws SQLException {
        if (image == 0) {
            return false;
        }
        Boolean known = posix.get(image);
        if (known == null) {
            known = table.text(image).startsWith("/");
            posix.put(image, known);
        }
        return known;
    }
}
