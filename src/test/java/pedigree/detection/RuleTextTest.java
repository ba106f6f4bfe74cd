package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import pedigree.sigma.SigmaRule;

class RuleTextTest {

    @Test
    void eachBuiltInRuleIsFoundAsItIsWritten() {
        for (SigmaRule rule : BuiltInRules.all()) {
            String text = RuleText.of(rule.id()).orElse("");
            assertTrue(text.contains("id: " + rule.id() + "\n"), rule.title());
            assertTrue(text.startsWith("title: "), rule.title());
        }
    }

    @Test
    void theyAreCounted() {
        assertEquals(BuiltInRules.all().size(), RuleText.count());
    }

    @Test
    void aRuleOfOthersIsNotFound() {
        assertEquals(Optional.empty(), RuleText.of("none of ours"));
    }
}
