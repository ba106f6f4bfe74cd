package pedigree;

import java.util.List;

import pedigree.cli.Cli;

/** Where Pedigree starts: a command goes to the command line, files or nothing to the window. */
public final class Main {

    private Main() {
    }

    /** Starts Pedigree and, but for the window, ends with the command's exit code. */
    public static void main(String[] arguments) {
        if (Cli.isCommand(arguments)) {
            System.exit(Cli.run(arguments, System.out, System.err));
        }
        System.exit(Cli.asText(List.of(arguments), System.out, System.err));
    }
}
