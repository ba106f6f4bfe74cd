package pedigree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;

import pedigree.job.Progress;
import pedigree.query.Query;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.source.ReadOptions;
import pedigree.source.forms.CustomMapping;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have: where they write, and the options that each understands. */
abstract sealed class Command implements Callable<Integer>
        permits ImportCommand, InfoCommand, TreeCommand, SearchCommand, ShowCommand, EventsCommand, FindingsCommand, CorrectCommand, DumpCommand, ExportCommand {

    @Option(names = "--json", description = "One JSON object a line instead of text.")
    boolean json;

    @Option(names = "--password", paramLabel = "P", description = "The password of archives that are encrypted.")
    String password = "";

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "How times without a zone are read: UTC, the default; +02:00; Europe/Berlin.")
    String timeZone = "";

    @Option(names = "--mapping", paramLabel = "FILE", description = "A file that says what the columns of tables are that Pedigree does not know.")
    Path mapping;

    @Option(names = "--quiet", description = "No progress.")
    boolean quiet;

    @Option(names = "--verbose", description = "Stack traces of failures.")
    boolean verbose;

    @Option(names = "--help", usageHelp = true, description = "This help.")
    boolean help;

    @Spec
    CommandSpec spec;

    final Output output;

    Command(Output output) {
        this.output = output;
    }

    /** Does what was asked, and gives the exit code. */
    @Override
    public abstract Integer call() throws IOException, SQLException;

    /** What a command does with the case that it reads. */
    @FunctionalInterface
    interface Body {
        void read(Opened opened) throws IOException, SQLException;
    }

    /** Opens a case, or makes a temporary one of logs, and reads it; gives the exit code for what became of the logs. */
    int reading(List<String> given, Body body) throws IOException, SQLException {
        ReadOptions options = options();
        if (!timeZone.isEmpty() && Loading.isCase(given)) {
            throw usage("--time-zone: expected logs, found a case, whose times were read already");
        }
        try (Opened opened = Loading.open(given, options, output, quiet)) {
            if (opened.exit() != Cli.NOTHING) {
                body.read(opened);
            }
            return opened.exit();
        }
    }

    /** What was chosen for reading logs. */
    ReadOptions options() {
        try {
            ZoneId zone = timeZone.isEmpty() ? ReadOptions.PLAIN.zone() : ReadOptions.zone(timeZone);
            ReadOptions options = ReadOptions.PLAIN.withPassword(password).withZone(zone);
            return mapping == null ? options : options.withMapping(CustomMapping.read(mapping));
        } catch (IllegalArgumentException e) {
            throw usage("--time-zone: " + e.getMessage());
        } catch (IOException e) {
            throw usage("--mapping: " + FailureText.of(e, mapping.toString()));
        }
    }

    /** The query that an option or a parameter spells. */
    Asked asked(String text) {
        try {
            return new Asked(text, Query.parse(text));
        } catch (QueryException e) {
            throw wrong(text, e);
        }
    }

    /** A text that is no query, or none that the case can answer: shown with the place where it goes wrong. */
    ParameterException wrong(String text, QueryException e) {
        return new WrongQuery(new CommandLine(spec), text, e);
    }

    /** The processes of a case that a query asks for. */
    BitSet find(Asked asked, Opened opened) throws SQLException {
        Progress progress = new Progress();
        Ticker ticker = output.ticker(progress, quiet);
        try {
            return asked.query.run(new Searched(opened.caseFile(), opened.tree(), opened.snapshot().levels()), progress);
        } catch (QueryException e) {
            throw wrong(asked.text, e);
        } finally {
            ticker.close();
        }
    }

    /** A query, and the text that spells it. */
    record Asked(String text, Query query) { }

    /** A wrong use of this command. */
    ParameterException usage(String message) {
        return new ParameterException(new CommandLine(spec), message);
    }
}
