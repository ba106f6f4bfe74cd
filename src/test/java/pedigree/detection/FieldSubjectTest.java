package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import pedigree.event.Fields;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.RuleReader;

class FieldSubjectTest {

    @Test
    void dataWithoutNamesAreAskedForTogether() throws InvalidRule {
        Fields data = Fields.of("Data", "Available", "Data_1", "None", "Data_2", "HostApplication=powershell -v 2", "DataSource", "x");
        assertEquals(true, matches("Data|contains: 'powershell -v 2'", data));
        assertEquals(true, matches("Data: Available", data));
        assertEquals(false, matches("Data: x", data));
        assertEquals(false, matches("Data: x", Fields.of("Other", "x")));
    }

    @Test
    void whatSaysNothingOfItselfIsAskedForInTheHead() throws InvalidRule {
        assertEquals(true, RuleReader.read("rule.yml", rule("Channel: Security")).get(0)
                .match(new FieldSubject(Fields.of("a", "b"), Fields.of("Channel", "Security"))).isPresent());
    }

    private static boolean matches(String selection, Fields data) throws InvalidRule {
        return RuleReader.read("rule.yml", rule(selection)).get(0).match(new FieldSubject(data, Fields.none())).isPresent();
    }

    private static String rule(String selection) {
        return "title: t\nlogsource: {category: ps_classic_start}\ndetection: {a: {" + selection + "}, condition: a}";
    }
}
