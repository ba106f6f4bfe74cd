package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.start;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.lineage.ProcessTree;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.RuleReader;
import pedigree.sigma.SigmaRule;
import pedigree.store.CaseFile;

/** Fields that no record has and the tree tells, in rules. */
class ProcessSubjectTest {

    @TempDir
    private Path folder;

    @Test
    void rulesAskForThoseAbove() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                start("winword.exe", 1).at(1).field("CommandLine", "winword /x"), start("cmd.exe", 2).at(2).by("winword.exe", 1),
                start("powershell.exe", 3).at(3).by("cmd.exe", 2))) {
            assertEquals(true, matches(linked, 2, "GrandParentImage|endswith: '\\winword.exe'"));
            assertEquals(true, matches(linked, 2, "GrandParentCommandLine: 'winword /x'"));
            assertEquals(false, matches(linked, 1, "GrandParentImage|endswith: '\\winword.exe'"));
            assertEquals(true, matches(linked, 2, "Ancestor.Image|endswith: '\\winword.exe'"));
            assertEquals(true, matches(linked, 2, "Root.Image|endswith: '\\winword.exe'"));
            assertEquals(true, matches(linked, 0, "Root.Image|endswith: '\\winword.exe'"));
            assertEquals(true, matches(linked, 2, "ChainLength: 2"));
            assertEquals(true, matches(linked, 0, "ChainLength: 0"));
        }
    }

    private static boolean matches(CaseFile linked, int process, String selection) throws Exception {
        return rule(selection).match(new ProcessSubject(linked.processes().process(process), new Kinship(linked, ProcessTree.of(linked)))).isPresent();
    }

    private static SigmaRule rule(String selection) throws InvalidRule {
        return RuleReader.read("rule.yml", "title: t\nlogsource: {category: process_creation}\ndetection: {a: {" + selection + "}, condition: a}").get(0);
    }
}
