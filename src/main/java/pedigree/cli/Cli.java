package pedigree.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.query.Examples;
import pedigree.source.ReadOptions;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line. */
public final class Cli {

    /** Done, also when single records were unreadable or nothing matched. */
    static final int DONE = 0;
    /** Nothing could be done. */
    static final int NOTHING = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Done, but an input that was named could not be read at all. */
    static final int PARTLY = 3;
    /** There is a finding at or above {@code --fail-on}. */
    static final int FOUND = 4;

    private static final int BUFFER = 1 << 16;

    private static final Map<String, Function<Output, Command>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("import", ImportCommand::new);
        COMMANDS.put("info", InfoCommand::new);
        COMMANDS.put("tree", TreeCommand::new);
        COMMANDS.put("search", SearchCommand::new);
        COMMANDS.put("show", ShowCommand::new);
        COMMANDS.put("events", EventsCommand::new);
        COMMANDS.put("findings", FindingsCommand::new);
        COMMANDS.put("correct", CorrectCommand::new);
        COMMANDS.put("dump", DumpCommand::new);
        COMMANDS.put("export", ExportCommand::new);
    }

    private Cli() {
    }

    /** Whether arguments are a command, rather than files to be looked at. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (arguments[0].startsWith("--") || COMMANDS.containsKey(arguments[0]));
    }

    /** Runs a command and gives its exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        Output output = new Output(utf8(new BufferedOutputStream(out, BUFFER)), utf8(err));
        CommandLine commands = commands(output, arguments)
                .setOut(new PrintWriter(output.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(output.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, given) -> {
                    output.failure(e.getMessage() + "; see --help");
                    if (e instanceof WrongQuery wrong && Terminal.isStderr()) {
                        output.err().print(wrong.caret());
                    }
                    return USAGE;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, parsed, output));
        int exit = commands.execute(commandFirst(arguments, commands));
        output.out().flush();
        boolean lost = out.checkError();
        if (lost) {
            output.failure("stdout: expected all results to be taken, found it closed or full");
        }
        output.err().flush();
        return lost ? NOTHING : exit;
    }

    /** Options stand anywhere, also before the command: the first argument that names one is the command. */
    private static String[] commandFirst(String[] arguments, CommandLine commands) {
        if (arguments.length == 0 || !arguments[0].startsWith("-")) {
            return arguments;
        }
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        given.stream().filter(commands.getSubcommands()::containsKey).findFirst().ifPresent(command -> {
            given.remove(command);
            given.add(0, command);
        });
        return given.toArray(new String[0]);
    }

    /** Prints the tree and the findings of log files as text: for a machine without a screen. */
    public static int asText(List<String> files, PrintStream out, PrintStream err) {
        Output output = new Output(utf8(out), utf8(err));
        try (Opened opened = Loading.open(files, ReadOptions.PLAIN, output, true)) {
            Snapshot snapshot = opened.snapshot();
            if (opened.exit() == NOTHING) {
                return NOTHING;
            }
            new TreeText(opened.caseFile(), snapshot, output).print(TreeCommand.Selection.of(opened, "", Integer.MAX_VALUE).shown(), ProcessTree.NONE);
            output.line(snapshot.findings().isEmpty() ? "\nNo rule matched" : "\nFindings\n");
            new FindingText(opened.caseFile(), opened.tree()).print(snapshot.findings(), output);
            return opened.exit();
        } catch (IOException | SQLException e) {
            output.failure(FailureText.of(e, String.join(" ", files)));
            return NOTHING;
        } finally {
            output.out().flush();
        }
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** The command that is named, alone since each takes a while to be made; all of them where none is. */
    private static CommandLine commands(Output output, String[] arguments) {
        Optional<String> named = Stream.of(arguments).filter(COMMANDS::containsKey).findFirst();
        CommandLine commands = new CommandLine(new Root());
        for (String name : named.map(List::of).orElseGet(() -> List.copyOf(COMMANDS.keySet()))) {
            commands.addSubcommand(COMMANDS.get(name).apply(output));
        }
        Optional.ofNullable(commands.getSubcommands().get("search"))
                .ifPresent(search -> {
                    search.setUnmatchedOptionsArePositionalParams(true); // a query may begin with -
                    search.getCommandSpec().usageMessage().footer(Examples.lines().stream().map(line -> line.replace("%", "%%")).toArray(String[]::new));
                });
        commands.getCommandSpec().version("pedigree " + version());
        return commands;
    }

    private static String version() {
        String version = Cli.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static int failed(Exception e, ParseResult parsed, Output output) {
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        output.failure(FailureText.of(e, given(command)));
        if (command.hasMatchedOption("--verbose")) {
            e.printStackTrace(output.err());
        }
        return NOTHING;
    }

    /** What a command was told to read or write. */
    private static String given(ParseResult command) {
        if (command.hasMatchedOption("--case")) {
            return command.matchedOption("--case").originalStringValues().get(0);
        }
        return command.hasMatchedPositional(0) ? command.matchedPositional(0).originalStringValues().get(0) : "the case";
    }

    /** Pedigree itself. */
    @CommandLine.Command(name = "pedigree", description = "Process lineage from event logs. Without a command: the window.")
    static final class Root implements Runnable {

        @CommandLine.Option(names = "--help", usageHelp = true, description = "This help.")
        private boolean help;

        @CommandLine.Option(names = "--version", versionHelp = true, description = "The version.")
        private boolean version;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "expected a command");
        }
    }
}
