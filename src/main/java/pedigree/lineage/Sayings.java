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
    private static final String WINDOWS_SYSMON = "Microsoft-Windows-Sysmon/";

    private final ClaimTable table;
    private final Map<Integer, Type> types = new HashMap<>();
    private final Map<Integer, Family> images = new HashMap<>();
    private int lastNumber = -1;
    private Type last = new Type(Family.UNKNOWN, false);

    private record Type(Family family, boolean hasPrefix) { }

    Sayings(ClaimTable table) {
        this.table = table;
    }

    /** The operating system by the record's type, else by how its images are spelled. */
    Family family(Row row) throws SQLException {
        Family family = type(row.type()).family();
        if (family == Family.UNKNOWN) {
            family = ofImage(row.process().image());
        }
        return family == Family.UNKNOWN ? ofImage(row.parent().image()) : family;
    }

    /** The machine in the GUID of the process, else of its parent; 0 where there is none. */
    int prefix(Row row) throws SQLException {
        if (!type(row.type()).hasPrefix()) {
            return 0;
        }
        int prefix = prefix(row.process());
        return prefix == 0 ? prefix(row.parent()) : prefix;
    }

    private static int prefix(Claim claim) {
        return claim.hasId() && SysmonGuid.hasSecond(claim.high()) ? SysmonGuid.machine(claim.high()) : 0;
    }

    private Type type(int number) throws SQLException {
        if (number != lastNumber) {
            lastNumber = number;
            last = types.get(number);
            if (last == null) {
                last = typeOf(table.text(number));
                types.put(number, last);
            }
        }
        return last;
    }

    private static Type typeOf(String type) {
        Family family = type.startsWith(LINUX_SYSMON) ? Family.POSIX : type.startsWith("Microsoft-Windows-") ? Family.WINDOWS : Family.UNKNOWN;
        return new Type(family, type.startsWith(LINUX_SYSMON) || type.startsWith(WINDOWS_SYSMON));
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
