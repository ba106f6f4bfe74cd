package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pedigree.Events.connection;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.Cases;
import pedigree.Events;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.RuleReader;
import pedigree.sigma.SigmaRule;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.HostScope;

class RuleQueriesTest {

    private static final String INTERPRETERS = "Interpreters started each other";
    private static final String LINUX_SHELL = "What a shell of a web server started on Linux";
    private static final String RULE = """
            title: A rule
            level: high
            logsource:
              category: %s
            query: %s
            """;

    @TempDir
    private Path folder;

    @Test
    void aRuleWithAQueryAloneFindsWhatTheQueryFindsAndNamesIt() throws Exception {
        Finding finding = only(detect(RULE.formatted("process_creation", "path(winword.exe >> cmd.exe > net.exe)"), lineage()));
        assertEquals(OptionalInt.of(3), finding.process());
        assertEquals(List.of(new Finding.Why("query", "path(winword.exe >> cmd.exe > net.exe)", List.of())), finding.why());
    }

    @Test
    void whereThereIsADetectionTooBothMustHold() throws Exception {
        String rule = RULE.formatted("process_creation", "ancestor(winword.exe)") + """
                detection:
                  net:
                    Image|endswith: '\\net.exe'
                  condition: net
                """;
        Finding finding = only(detect(rule, lineage()));
        assertEquals(List.of("Image", "query"), finding.why().stream().map(Finding.Why::field).toList());
        assertEquals(List.of(), detect(rule.replace("winword", "excel"), lineage()));
    }

    @Test
    void anEventIsFoundWhereItsProcessIs() throws Exception {
        String rule = RULE.formatted("network_connection", "parent(cmd.exe)");
        Events[] events = {start("cmd.exe", 10).at(1), start("net.exe", 20).at(2).by("cmd.exe", 10), connection("net.exe", 20).at(3), connection("cmd.exe", 10).at(4)};
        assertEquals(OptionalInt.of(1), only(detect(rule, events)).process());
    }

    @Test
    void aFieldThatTheCaseDoesNotHaveFindsNothingAndIsTold() throws Exception {
        String rule = RULE.formatted("process_creation", "NobodyHasThis:x");
        assertEquals(List.of(), detect(rule, lineage()));
        List<String> told = new ArrayList<>();
        try (CaseFile caseFile = Cases.linked(folder, lineage())) {
            Detector.of("rules.yml", RuleReader.read("rules.yml", rule)).detect(caseFile, ProcessTree.of(caseFile), HostScope.ALL, new Progress(), told::addAll);
        }
        assertEquals(List.of("A rule: character 1: unknown field 'NobodyHasThis'"), told);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(delimiter = '¦', value = {
        "parent(cmd.exe ¦ rules.yml, line 5: query, character 15: expected ')' for the '(' of character 7, found the end",
        "level:high ¦ rules.yml, line 5: query, expected one that asks for no findings, found level, finding or tag",
        "parent(tag:attack.t1059) ¦ rules.yml, line 5: query, expected one that asks for no findings, found level, finding or tag",
        "'' ¦ rules.yml, line 5: expected a text 'query', found nothing",
        "[a, b] ¦ rules.yml, line 5: expected a text 'query', found a list",
    })
    void aRuleWhoseQueryIsNoneIsRejectedWithItsPlace(String query, String message) {
        InvalidRule rejected = assertThrows(InvalidRule.class,
                () -> RuleQueries.of("rules.yml", RuleReader.read("rules.yml", RULE.formatted("process_creation", query))));
        assertEquals(message, rejected.getMessage());
        assertEquals(5, rejected.line());
    }

    @Test
    void interpretersAreFoundInTheOrderInWhichTheyStarted() throws Exception {
        assertEquals(1, count(INTERPRETERS, start("winword.exe", 10).at(1), start("wscript.exe", 20).at(2).by("winword.exe", 10),
                start("cmd.exe", 30).at(3).by("wscript.exe", 20)));
        assertEquals(0, count(INTERPRETERS, start("explorer.exe", 10).at(1), start("wscript.exe", 20).at(2).by("explorer.exe", 10),
                start("cmd.exe", 30).at(3).by("wscript.exe", 20)));
    }

    @Test
    void aToolIsFoundBelowAShellBelowAWebServer() throws Exception {
        assertEquals(1, count(LINUX_SHELL, start("/usr/sbin/php-fpm8.2", 10).at(1), start("/usr/bin/dash", 20).at(2).by("/usr/sbin/php-fpm8.2", 10),
                start("/usr/bin/id", 30).at(3).by("/usr/bin/dash", 20)));
        assertEquals(0, count(LINUX_SHELL, start("/usr/sbin/sshd", 10).at(1), start("/usr/bin/dash", 20).at(2).by("/usr/sbin/sshd", 10),
                start("/usr/bin/id", 30).at(3).by("/usr/bin/dash", 20)));
        assertEquals(0, count(LINUX_SHELL, start("/usr/sbin/php-fpm8.2", 10).at(1), start("/usr/bin/dash", 20).at(2).by("/usr/sbin/php-fpm8.2", 10),
                start("/usr/bin/convert", 30).at(3).by("/usr/bin/dash", 20)));
    }

    @Test
    void everyBuiltInRuleWithAQueryIsTestedHere() {
        assertEquals(Set.of(INTERPRETERS, LINUX_SHELL), BuiltInRules.all().stream().filter(rule -> rule.query().isPresent())
                .map(SigmaRule::title).collect(Collectors.toSet()));
    }

    private static Events[] lineage() {
        return new Events[] {start("winword.exe", 10).at(1), start("wscript.exe", 20).at(2).by("winword.exe", 10), start("cmd.exe", 30).at(3).by("wscript.exe", 20),
            start("net.exe", 40).at(4).by("cmd.exe", 30), start("net.exe", 50).at(5)};
    }

    private static Finding only(List<Finding> findings) {
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    private List<Finding> detect(String rule, Events... events) throws Exception {
        return detect(Detector.of("rules.yml", RuleReader.read("rules.yml", rule)), events);
    }

    private long count(String title, Events... events) throws Exception {
        return detect(Detector.builtIn(), events).stream().filter(finding -> finding.rule().title().equals(title)).count();
    }

    private List<Finding> detect(Detector detector, Events... events) throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, events)) {
            return detector.detect(caseFile, ProcessTree.of(caseFile), new Progress());
        }
    }
}
