package pedigree;

import java.util.List;

import pedigree.cli.Cli;
import pedigree.ui.workbench.Workbench;

/** Where Pedigree starts: a command goes to the command line, files or nothing to the window. */
public final class Main {

    private Main() {
    }

    /** Starts Pedigree and ends with the command's exit code; without a display, tree and findings of the files are printed as text. */
    public static void main(String[] arguments) throws InterruptedException {
        if (Cli.isCommand(arguments)) {
            System.exit(Cli.run(arguments, System.out, System.err));
        }
        List<String> files = List.of(arguments);
        try {
            Workbench.launch(files);
            System.exit(0);
        } catch (UnsupportedOperationException | LinkageError e) {
            System.err.println("pedigree: no window here (" + e.getMessage() + "): tree and findings as text; for commands see --help");
            System.exit(files.isEmpty() ? 1 : Cli.asText(files, System.out, System.err));
        }
    }
}
