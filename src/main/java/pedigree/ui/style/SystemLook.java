package pedigree.ui.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javafx.scene.text.Font;

/** What the system says of how programs should look. JavaFX 21 does not tell, so the system's own tool is asked. */
public final class SystemLook {

    private static final long PATIENCE = 3; // seconds
    private static final double WINDOWS = 12; // pixels of its text
    private static final double OTHERS = 13;

    private SystemLook() {
    }

    /** Whether it is light or dark now; empty where it does not say. Starts a small program and waits for it, so not for the UI thread. */
    public static Optional<Theme> theme() {
        try {
            Process process = new ProcessBuilder(question(System.getProperty("os.name"))).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return theme(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // there is no such tool
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static List<String> question(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v", "AppsUseLightTheme");
        }
        return name.startsWith("mac") ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    /** What an answer means; macOS says that there is no such value where it is light. */
    static Optional<Theme> theme(String answer) {
        String text = answer.toLowerCase(Locale.ROOT);
        if (text.contains("dark") || text.contains("appsuselighttheme") && text.stripTrailing().endsWith("0x0")) {
            return Optional.of(Theme.DARK);
        }
        boolean light = text.contains("light") && !text.contains("unable to find") || text.contains("default") || text.contains("appleinterfacestyle");
        return light ? Optional.of(Theme.LIGHT) : Optional.empty();
    }

    /** How large its text is, 1 being the usual size. */
    public static double scale() {
        double usual = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : OTHERS;
        double scale = Font.getDefault().getSize() / usual;
        return Math.max(Look.SMALLEST, Math.min(Look.LARGEST, Math.round(10 * scale) / 10.0));
    }
}
