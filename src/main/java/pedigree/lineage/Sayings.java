package pedigree.lineage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Row;

/** What a record says of its host beside the name: the operating system, and the machine in its Sysmon GUID. Each type and image is looked at once. */
final class Sayings {

    private static final String LINUX_SYSMON = "Linux-Sysmon/";
    private static final String WINDOWS = "Microsoft-Windows-";

    private final ClaimTable table;
    private final Map<Integer, Family> types = new HashMap<>();
    private final Map<Integer, Family> images = new HashMap<>();
    private int lastNumber = -1;
    private Family last = Family.UNKNOWN;

    Sayings(ClaimTable table) {
        this.table = table;
    }

    /** The operating system by the record's type, else by how its images are spelled. */
    Family family(Row row) throws SQLException {
        Family family = ofType(row.type());
        if (family == Family.UNKNOWN) {
            family = ofImage(row.process().image());
        }
        return family == Family.UNKNOWN ? ofImage(row.parent().image()) : family;
    }

    /** The machine in the GUID of the process, else of its parent; 0 where there is none. */
    int prefix(Row row) throws SQLException {
        if (ofType(row.type()) == Family.UNKNOWN) {
            return 0; // another maker's id may look like a GUID of Sysmon's
        }
        int prefix = prefix(row.process());
        return prefix == 0 ? prefix(row.parent()) : prefix;
    }

    private static int prefix(Claim claim) {
        return claim.hasId() && SysmonGuid.hasSecond(claim.high()) ? SysmonGuid.machine(claim.high()) : 0;
    }

    private Family ofType(int number) throws SQLException {
        if (number != lastNumber) {
            lastNumber = number;
            last = types.get(number);
            if (last == null) {
                last = ofType(table.text(number));
                types.put(number, last);
            }
        }
        return last;
    }

    private static Family ofType(String type) {
        return type.startsWith(LINUX_SYSMON) ? Family.POSIX : type.startsWith(WINDOWS) ? Family.WINDOWS : Family.UNKNOWN;
    }

    private Family ofImage(int image) throws SQLException {
        if (image == 0) {
            return Family.UNKNOWN;
        }
        Family known = images.get(image);
        if (known == null) {
            String path = table.text(image);
            known = path.startsWith("/") ? Family.POSIX : path.indexOf('\\') >= 0 ? Family.WINDOWS : Family.UNKNOWN;
            images.put(image, known);
        }
        return known;
    }
}
