package pedigree.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Programs that open other processes because that is their work: false friends of rule B. Each is known by its name and its path, services by the command
 * line of their host, too. That something lies in System32 excludes nothing: PowerShell does.
 */
final class Friends {

    /** What a process is to a start that it opened. */
    enum Kind {
        /** Nobody known. */
        STRANGER,
        /** Its work is to open others. */
        FRIEND,
        /** A service that starts processes for others. */
        BROKER,
        /** A service host of which no record says which services are in it: perhaps such a one. */
        UNKNOWN_SERVICE
    }

    private static final Map<String, String> PATHS = read();

    private static final String WINDOWS = "\\windows\\";

    private final Cast cast;
    private final Map<Integer, Kind> hosts = new HashMap<>(); // service hosts only

    Friends(Cast cast) {
        this.cast = cast;
    }

    private static Map<String, String> read() {
        Map<String, String> paths = new HashMap<>();
        try (InputStream table = Friends.class.getResourceAsStream("friends.txt")) {
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int last = line.lastIndexOf('\\');
                    paths.merge(line.substring(last + 1), line.substring(0, last + 1), (one, other) -> one + '|' + other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    /** Whether it is a process's work to open such as {@code other}: what opens LSASS is worth knowing, whoever it is, but csrss, which has a handle on each. */
    boolean opens(int process, int other) throws SQLException {
        ImagePath image = cast.image(process);
        boolean everything = image.name().equals("csrss.exe") && image.isSystem();
        return everything || isListed(image) && !cast.name(other).equals("lsass.exe");
    }

    /** What a process is. */
    Kind of(int process) throws SQLException {
        ImagePath image = cast.image(process);
        if (image.name().equals("svchost.exe") && image.isSystem()) {
            Kind known = hosts.get(process);
            if (known == null) {
                known = service(cast.stored(process).field("CommandLine").toLowerCase(Locale.ROOT));
                hosts.put(process, known);
            }
            return known;
        }
        return isListed(image) ? Kind.FRIEND : Kind.STRANGER;
    }

    private static boolean isListed(ImagePath image) {
        String folders = PATHS.getOrDefault(image.name(), "");
        String own = image.path().substring(0, Math.max(0, image.path().length() - image.name().length()));
        for (int from = 0; from < folders.length();) {
            int bar = folders.indexOf('|', from);
            int end = bar < 0 ? folders.length() : bar;
            String folder = folders.substring(from, end);
            if (folder.startsWith(WINDOWS) ? own.equals(folder) : own.startsWith(folder)) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    /** Appinfo and seclogon have been in the group {@code netsvcs} with many others, before each service had a host of its own. */
    private static Kind service(String commandLine) {
        if (commandLine.isEmpty()) {
            return Kind.UNKNOWN_SERVICE;
        }
        int named = commandLine.indexOf("-s ");
        String service = named < 0 ? "" : commandLine.substring(named + 3).strip();
        boolean broker = service.equals("appinfo") || service.equals("seclogon") || service.equals("dcomlaunch")
                || service.isEmpty() && (commandLine.contains("-k dcomlaunch") || commandLine.contains("-k netsvcs"));
        return broker ? Kind.BROKER : Kind.STRANGER;
    }
}
