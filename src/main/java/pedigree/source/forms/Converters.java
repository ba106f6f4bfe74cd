package pedigree.source.forms;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pedigree.event.Timestamp;

/** What mappings can make of a value, by name; {@code null} stands for nothing. */
final class Converters {

    private static final int OCTET = 0xff;

    private static final Map<String, UnaryOperator<String>> ALL = Map.ofEntries(
            Map.entry("path", DevicePath::of),
            Map.entry("lower", value -> value.toLowerCase(Locale.ROOT)),
            Map.entry("instant", value -> Times.parse(value).map(Timestamp::toString).orElse(null)),
            Map.entry("integer", Converters::integer),
            Map.entry("integrity", Converters::integrity),
            Map.entry("id", value -> value.chars().allMatch(c -> c == '0') ? null : value),
            Map.entry("hex", Converters::hex),
            Map.entry("registry", Converters::registry),
            Map.entry("protocol", Converters::protocol),
            Map.entry("account", Converters::account),
            Map.entry("utc", Converters::utc),
            Map.entry("compact", value -> value.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "")),
            Map.entry("unsigned", value -> value.startsWith("-") ? null : value),
            Map.entry("host", value -> value.substring(value.lastIndexOf('\\') + 1)), // CORP\WS-07
            Map.entry("failed", value -> value.equals("0") ? null : "failed"), // of a call's result
            Map.entry("osquery_table", Converters::osqueryTable),
            Map.entry("yes", value -> value.equals("true") ? value : null),
            Map.entry("no", value -> value.equals("false") ? value : null),
            Map.entry("initiated", Converters::initiated),
            Map.entry("inbound", value -> initiated(value).equals("true") ? "false" : "true"),
            Map.entry("ip", Converters::ip),
            Map.entry("untangled", number -> number.replaceFirst("^[* ]+", "")), // a tree drawn with asterisks
            Map.entry("unplaced", name -> name.replaceFirst("^[. ]*0x[0-9a-f]{1,16}:", "")), // a tree drawn with dots, and where each is in memory
            Map.entry("program", ProgramName::withEnding),
            Map.entry("executable", ProgramName::ofCommandLine),
            Map.entry("cb_event", CarbonBlackId::event),
            Map.entry("cb_id", id -> CarbonBlackId.of(id).map(CarbonBlackId::id).orElse(null)),
            Map.entry("cb_pid", id -> CarbonBlackId.of(id).flatMap(CarbonBlackId::pid).orElse(null)),
            Map.entry("cb_start", id -> CarbonBlackId.of(id).flatMap(CarbonBlackId::start).map(Timestamp::toString).orElse(null)));

    /** What the roots of the registry are called, by the kernel and in full, and by Sysmon and Sigma. */
    private static final Map<String, String> ROOTS = Map.of(
            "\\REGISTRY\\MACHINE", "HKLM", "\\REGISTRY\\USER", "HKU", "MACHINE", "HKLM", "USER", "HKU", "HKEY_LOCAL_MACHINE", "HKLM", "HKEY_USERS", "HKU",
            "HKEY_CURRENT_USER", "HKCU", "HKEY_CLASSES_ROOT", "HKCR", "HKEY_CURRENT_CONFIG", "HKCC");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}");
    private static final Pattern AROUND = Pattern.compile("^proto_|(?<=[a-z])v[46]$"); // a protocol's name
    private static final Pattern OSQUERY_TABLE = Pattern.compile("(?:es_|bpf_)?process_events|process_etw_events|(?:es_)?process_file_events|processes");

    private static final Pattern ZONELESS = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?");
    private static final Pattern SIGNED = Pattern.compile("-?\\d{1,10}");

    private Converters() {
    }

    /**
     * The converter called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static UnaryOperator<String> of(String name) {
        UnaryOperator<String> converter = ALL.get(name);
        if (converter == null) {
            throw new IllegalArgumentException("expected one of " + ALL.keySet().stream().sorted().toList() + ", found '" + name + "'");
        }
        return converter;
    }

    /** A number that a table tool wrote with a fraction: {@code 4.0} is {@code 4}. */
    private static String integer(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** The table of osquery's that a query is named after: {@code pack_linux_process_events} is {@code process_events}. */
    private static String osqueryTable(String query) {
        Matcher table = OSQUERY_TABLE.matcher(query);
        return table.find() ? table.group() : null;
    }

    /** An integrity level by its RID, decimal, its SID, or its name in any case; others as they are. */
    private static String integrity(String level) {
        return switch (level.strip().toLowerCase(Locale.ROOT).replaceFirst("^s-1-16-", "")) {
            case "0", "untrusted" -> "Untrusted";
            case "4096", "low" -> "Low";
            case "8192", "medium" -> "Medium";
            case "8448", "mediumplus" -> "MediumPlus";
            case "12288", "high" -> "High";
            case "16384", "system" -> "System";
            case "integrity_level_unknown" -> null;
            default -> level;
        };
    }

    /** A number as Windows' own logs write it: {@code 999} is {@code 0x3e7}. */
    private static String hex(String number) {
        return DECIMAL.matcher(number).matches() ? "0x" + Long.toHexString(Long.parseLong(number)) : number;
    }

    /** A key of the registry as Sysmon writes it: {@code HKEY_USERS\S-1-5-18} is {@code HKU\S-1-5-18}. */
    static String registry(String key) {
        for (Map.Entry<String, String> root : ROOTS.entrySet()) {
            int end = root.getKey().length();
            if (key.regionMatches(true, 0, root.getKey(), 0, end) && (key.length() == end || key.charAt(end) == '\\')) {
                return root.getValue() + key.substring(end);
            }
        }
        return key;
    }

    /** A protocol by its number, or by a name that may tell the version: {@code 6}, {@code PROTO_TCP} and {@code TcpV4} are {@code tcp}. */
    private static String protocol(String protocol) {
        return switch (protocol) {
            case "1", "58" -> "icmp";
            case "6" -> "tcp";
            case "17" -> "udp";
            default -> AROUND.matcher(protocol.toLowerCase(Locale.ROOT)).replaceAll("");
        };
    }

    /** Whether the process opened the connection, by the direction that it has; another word as it is. */
    private static String initiated(String direction) {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "true", "out", "outbound", "outgoing", "egress" -> "true";
            case "false", "in", "inbound", "incoming", "ingress" -> "false";
            default -> direction;
        };
    }

    /** A time of a source that counts in UTC and does not say so. */
    private static String utc(String time) {
        return ZONELESS.matcher(time).matches() ? time + 'Z' : time;
    }

    /** An IPv4 address that is a signed number of 32 bits, the first octet highest: {@code -1062731519} is {@code 192.168.1.1}; another as it is. */
    private static String ip(String address) {
        if (!SIGNED.matcher(address).matches()) {
            return address;
        }
        long bits = Long.parseLong(address);
        return "%d.%d.%d.%d".formatted(bits >> 24 & OCTET, bits >> 16 & OCTET, bits >> 8 & OCTET, bits & OCTET);
    }

    /** The account of a SID that is the same on every computer, by its name; another SID as it is. */
    private static String account(String sid) {
        return switch (sid) {
            case "S-1-5-18" -> "NT AUTHORITY\\SYSTEM";
            case "S-1-5-19" -> "NT AUTHORITY\\LOCAL SERVICE";
            case "S-1-5-20" -> "NT AUTHORITY\\NETWORK SERVICE";
            default -> sid;
        };
    }
}
