package pedigree.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pedigree.event.Level;
import pedigree.store.Finding.Rule;
import pedigree.store.Finding.Span;
import pedigree.store.Finding.Why;

/** What a finding says of its rule and why it matched, as JSON columns. */
final class FindingColumns {

    private FindingColumns() {
    }

    static String ofRule(Rule rule) throws SQLException {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("kind", rule.kind());
        column.put("id", rule.id());
        column.put("title", rule.title());
        column.put("level", rule.level().name());
        column.put("tags", rule.tags());
        column.put("author", rule.author());
        column.put("description", rule.description());
        column.put("falsePositives", rule.falsePositives());
        return Json.text(column);
    }

    static Rule rule(String column) throws SQLException {
        Map<?, ?> rule = Json.map(column);
        return new Rule(text(rule, "kind"), text(rule, "id"), text(rule, "title"), Level.valueOf(text(rule, "level")),
                Json.list(rule.get("tags"), String.class), text(rule, "author"), text(rule, "description"),
                Json.list(rule.get("falsePositives"), String.class));
    }

    static String ofWhy(List<Why> reasons) throws SQLException {
        List<Object> column = new ArrayList<>();
        for (Why why : reasons) {
            List<Object> spans = new ArrayList<>();
            why.matched().forEach(span -> spans.add(List.of(span.start(), span.end())));
            column.add(List.of(why.field(), why.value(), spans));
        }
        return Json.text(column);
    }

    static List<Why> why(String column) throws SQLException {
        List<Why> reasons = new ArrayList<>();
        for (List<?> why : Json.list(column, List.class)) {
            List<Span> spans = new ArrayList<>();
            for (List<?> span : Json.list(why.get(2), List.class)) {
                spans.add(new Span(((Long) span.get(0)).intValue(), ((Long) span.get(1)).intValue()));
            }
            reasons.add(new Why(why.get(0).toString(), why.get(1).toString(), spans));
        }
        return reasons;
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
