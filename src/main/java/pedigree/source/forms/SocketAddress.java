package pedigree.source.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket's address in an audit record: the bytes that the system call was given, in hex digits, or what the daemon made of them. */
final class SocketAddress {

    private static final Pattern NAMED = Pattern.compile("\\{ ?(?:saddr_)?fam=inet6? laddr=([0-9a-fA-F.:]{2,45}) lport=(\\d{1,5}) ?\\}");
    private static final int INET = 8; // how many bytes count: family, port, address
    private static final int INET6 = 24; // family, port, flow, address

    private SocketAddress() {
    }

    /** Adds {@code laddr} and {@code lport} to {@code leaves}. Whether {@code address} is one of an internet's. */
    static boolean add(String address, Leaves leaves) {
        Matcher named = NAMED.matcher(address);
        if (named.matches()) {
            return add(named.group(1), Integer.parseInt(named.group(2)), leaves);
        }
        if (address.matches("0200[0-9A-Fa-f]{" + (2 * INET - 4) + ",}")) {
            return add("%d.%d.%d.%d".formatted(number(address, 8, 2), number(address, 10, 2), number(address, 12, 2), number(address, 14, 2)),
                    number(address, 4, 4), leaves);
        }
        if (address.matches("0A00[0-9A-Fa-f]{" + (2 * INET6 - 4) + ",}")) {
            StringBuilder text = new StringBuilder();
            for (int group = 0; group < 8; group++) {
                text.append(group == 0 ? "" : ":").append(Integer.toHexString(number(address, 16 + 4 * group, 4)));
            }
            return add(text.toString(), number(address, 4, 4), leaves);
        }
        return false;
    }

    private static int number(String hex, int from, int digits) {
        return Integer.parseInt(hex.substring(from, from + digits), 16);
    }

    private static boolean add(String ip, int port, Leaves leaves) {
        leaves.add("laddr", ip);
        leaves.add("lport", Integer.toString(port));
        return true;
    }
}
