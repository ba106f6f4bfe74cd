package pedigree.ui.workbench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** What someone needs to mend an error: what was done, which program, on what, and where it came to pass. Holds nothing of the evidence but what the message says. */
final class ErrorReport {

    private ErrorReport() {
    }

    /** The report as text to be copied. */
    static String of(String title, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return String.format(Locale.ROOT, "%s%n%n%s%n%n%s", title, program(), trace);
    }

    /** The program and what it runs on, in a line. */
    static String program() {
        return "Pedigree %s, Java %s (%s), JavaFX %s, %s %s".formatted(version(), Runtime.version(), System.getProperty("java.vendor"),
                System.getProperty("javafx.runtime.version", "unknown"), System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The version of the program; {@code unpackaged} where it runs from classes. */
    static String version() {
        String version = ErrorReport.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    /** What went wrong, in a sentence. */
    static String reason(Throwable cause) {
        return cause.getMessage() == null || cause.getMessage().isBlank() ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
