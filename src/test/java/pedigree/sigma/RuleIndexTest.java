package pedigree.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is held against every subject that it may match, however it asks for a file. */
class RuleIndexTest {

    @ParameterizedTest
    @CsvSource({
        "'Image|endswith: \\cmd.exe', C:\\Windows\\CMD.EXE, 1",
        "'Image|endswith: \\cmd.exe', \\cmd.exe, 1",
        "'Image|endswith: \\cmd.exe', C:\\cmd.exe\\other.exe, 0",
        "'Image|endswith: cmd.exe', C:\\mycmd.exe, 1",
        "'Image: C:\\Windows\\cmd.exe', C:\\Windows\\cmd.exe, 1",
        "'Image: cmd.exe', cmd.exe, 1",
        "'Image|contains: \\temp\\', C:\\temp\\x.exe, 1",
        "'Image|contains: \\temp\\cmd.exe', C:\\temp\\cmd.exe.bak, 1",
        "'Image|endswith: \\c?d.exe', C:\\cxd.exe, 1",
        "'Image|startswith: C:\\Users\\', C:\\Users\\a.exe, 1",
        "'Image: C:\\Users\\\\*\\a.exe', C:\\Users\\x\\a.exe, 1",
        "'Image: ''*\\a.exe*''', C:\\a.exe-b, 1",
        "'Image|endswith: [\\a.exe, \\b.exe]', C:\\b.exe, 1",
        "'Image|endswith: [\\a.exe, b.exe]', C:\\xb.exe, 1",
        "'Image|contains|all: [\\a.exe, temp]', C:\\temp\\a.exe, 1",
    })
    void aFileNameIsNoReasonToMissAMatch(String item, String image, int matches) throws Exception {
        assertEquals(matches, matched("selection: {" + item + "}\n  condition: selection", Map.of("Image", image)).size());
    }

    @ParameterizedTest
    @CsvSource({
        "one or two, a.exe, , 1", "one or two, x.exe, b.exe, 1", "one and two, a.exe, b.exe, 1", "one and two, a.exe, x.exe, 0",
        "not one, x.exe, , 1", "not one, a.exe, , 0", "two and not one, x.exe, b.exe, 1", "one or not two, x.exe, x.exe, 1",
        "not one or two, a.exe, b.exe, 1",
    })
    void conditionsAreNoReasonToMissAMatch(String condition, String image, String parent, int matches) throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of("Image", "C:\\" + image));
        if (parent != null) {
            fields.put("ParentImage", "C:\\" + parent);
        }
        String detection = "one: {Image|endswith: \\a.exe}\n  two: {ParentImage|endswith: \\b.exe}\n  condition: " + condition;
        assertEquals(matches, matched(detection, fields).size());
    }

    private static List<String> matched(String detection, Map<String, String> fields) throws Exception {
        String yaml = "title: t\nid: r%d\nlogsource: {category: process_creation}\nlevel: low\ndetection:\n  " + detection + "\n";
        SigmaRule rule = RuleReader.read("rule.yml", yaml).get(0);
        List<String> alone = rule.match(subject(fields)).stream().map(match -> rule.id()).toList();
        List<String> found = new ArrayList<>();
        new RuleIndex(IntStream.range(0, 3).mapToObj(i -> rule).toList()).match(subject(fields), (matched, match) -> found.add(matched.id()));
        assertEquals(alone.size() * 3, found.size());
        return alone;
    }

    private static Subject subject(Map<String, String> fields) {
        return new Subject() {

            @Override
            public List<Value> values(String field) {
                return fields.containsKey(field) ? List.of(Value.of(fields.get(field))) : List.of();
            }

            @Override
            public List<Value> all() {
                return fields.values().stream().map(Value::of).toList();
            }
        };
    }
}
