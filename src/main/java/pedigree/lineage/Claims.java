package pedigree.lineage;

import java.sql.SQLException;

import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Row;

/** Numbers what records name, so that the linker compares numbers only. */
final class Claims {

    final Names hosts;
    final Names images;
    final Names providers;
    final Ids ids;

    Claims(ClaimTable table) {
        hosts = Names.ofHosts(table);
        images = Names.ofImages(table);
        providers = Names.ofProviders(table);
        ids = new Ids(0);
    }

    /** One of the processes that a record names. */
    Named named(Row row, Claim claim) throws SQLException {
        int host = hosts.number(row.host());
        return new Named(row.event(), host, providers.number(row.type()), row.time(), row.recordId(),
                id(host, claim), claim.pid(), claim.image(), images.number(claim.image()));
    }

    /** The number of a claim's unique id; 0 where it has none. */
    int id(int host, Claim claim) {
        return claim.hasId() ? ids.number(host, claim.high(), claim.low()) : 0;
    }
}
