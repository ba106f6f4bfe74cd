package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pedigree.event.SafeText;
import pedigree.export.ProcessDetails;
import pedigree.export.ScriptBlock;
import pedigree.export.ScriptBlocks;
import pedigree.investigation.RecordText;
import pedigree.job.Progress;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "show", description = "Print everything about one process.")
final class ShowCommand extends Command {

    @Parameters(arity = "2..*", paramLabel = "CASE KEY", description = "A case file, or logs in its place; the process's key comes last.")
    private List<String> parameters;

    ShowCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        String key = parameters.get(parameters.size() - 1);
        return reading(parameters.subList(0, parameters.size() - 1), opened -> {
            int number = opened.caseFile().processes().find(key).orElseThrow(() -> new NoSuchKey(key));
            ProcessDetails details = ProcessDetails.of(opened.caseFile(), opened.tree(), opened.snapshot().findings(), number);
            RecordText record = RecordText.of(opened.caseFile(), details.process().event(), new Progress());
            ScriptBlocks scripts = ScriptBlocks.of(opened.caseFile(), number);
            if (json) {
                output.line(details.json(opened.caseFile(), opened.tree(), opened.snapshot().levels(), scripts, record.xml(), record.remark()));
            } else {
                new DetailsText(opened.caseFile(), opened.tree()).print(details, output);
                print(scripts);
                print(record);
            }
        });
    }

    private void print(ScriptBlocks scripts) {
        for (ScriptBlock block : scripts.blocks()) {
            output.line("");
            output.line(SafeText.of(Stream.of("script block " + block.id(), block.time().map(Object::toString).orElse(""), block.path(), block.remark())
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "))));
            block.shown().lines().forEach(line -> output.line("    " + SafeText.of(line)));
        }
        if (scripts.more()) {
            output.line("and more script blocks");
        }
    }

    /** The record as its source has it, or as far as the case has stored it. */
    private void print(RecordText record) {
        output.line("");
        if (!record.remark().isEmpty()) {
            output.line(SafeText.of(record.remark()));
        }
        record.text().lines().forEach(line -> output.line(SafeText.of(line)));
    }
}
