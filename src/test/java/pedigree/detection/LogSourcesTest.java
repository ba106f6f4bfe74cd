package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import pedigree.event.Category;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.RuleReader;

class LogSourcesTest {

    @Test
    void aCategoryIsHeldAgainstItsOwnEvents() throws InvalidRule {
        assertEquals(Set.of(Category.PROCESS_CREATION), categories("category: process_creation"));
    }

    @Test
    void registryEventIsEveryChangeOfTheRegistry() throws InvalidRule {
        assertEquals(EnumSet.of(Category.REGISTRY_EVENT, Category.REGISTRY_ADD, Category.REGISTRY_DELETE, Category.REGISTRY_SET,
                Category.REGISTRY_RENAME), categories("category: registry_event"));
    }

    @Test
    void aRuleOfAnUnknownCategoryOrOfAServiceAloneIsHeldAgainstNothing() throws InvalidRule {
        assertEquals(Set.of(), categories("category: webserver"));
        assertEquals(Set.of(), categories("service: security"));
    }

    private static Set<Category> categories(String logsource) throws InvalidRule {
        return LogSources.of(RuleReader.read("rule.yml", "title: t\nlogsource: {" + logsource + "}\ndetection: {a: b, condition: a}").get(0));
    }
}
