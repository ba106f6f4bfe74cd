package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.coverage.Cleared;
import pedigree.coverage.Coverage;
import pedigree.coverage.Creations;
import pedigree.coverage.Fact;
import pedigree.coverage.Gap;
import pedigree.coverage.Kinds;
import pedigree.coverage.Listed;
import pedigree.coverage.Selection;
import pedigree.coverage.Span;
import pedigree.event.Timestamp;

/** What each source has and lacks: one JSON object a source, with absent facts as absent keys. */
final class CoverageTable {

    private CoverageTable() {
    }

    static void insert(Connection connection, int source, Coverage coverage) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO coverage (source, data) VALUES (?, ?)")) {
            insert.setInt(1, source);
            insert.setString(2, Json.text(map(coverage)));
            insert.executeUpdate();
        }
    }

    /** That of a source of which nothing was read is {@link Coverage#NONE}. */
    static Coverage of(Connection connection, int source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT data FROM coverage WHERE source = ?")) {
            select.setInt(1, source);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? coverage(new Stored(Json.map(row.getString(1)))) : Coverage.NONE;
            }
        }
    }

    private static Map<String, Object> map(Coverage coverage) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "from", coverage.span().from());
        put(map, "to", coverage.span().to());
        map.put("implausible", coverage.span().implausible());
        map.put("hosts", coverage.hosts().first());
        map.put("host_count", coverage.hosts().all());
        map.put("creations", coverage.creations().count());
        Map<String, Long> with = new LinkedHashMap<>();
        coverage.creations().with().forEach((fact, count) -> with.put(fact.key(), count));
        map.put("with", with);
        map.put("ends", coverage.creations().ends());
        map.put("cleared", coverage.cleared().first().stream().map(CoverageTable::map).toList());
        map.put("cleared_count", coverage.cleared().all());
        map.put("gaps", coverage.gaps().first().stream().map(CoverageTable::map).toList());
        map.put("gap_count", coverage.gaps().all());
        map.put("selections", coverage.selections().first().stream().map(CoverageTable::map).toList());
        map.put("selection_count", coverage.selections().all());
        map.put("other_events", coverage.notUnderstood().events());
        map.put("other_kinds", coverage.notUnderstood().kinds());
        map.put("commonest", coverage.notUnderstood().commonest());
        return map;
    }

    private static Map<String, Object> map(Cleared cleared) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "time", cleared.time());
        map.put("host", cleared.host());
        map.put("log", cleared.log());
        map.put("user", cleared.user());
        return map;
    }

    private static Map<String, Object> map(Gap gap) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "from", gap.from());
        put(map, "to", gap.to());
        map.put("host", gap.host());
        map.put("log", gap.log());
        map.put("records", gap.records());
        map.put("places", gap.places());
        return map;
    }

    private static Map<String, Object> map(Selection selection) {
        return Map.of("host", selection.host(), "log", selection.log(), "records", selection.records(), "of", selection.of());
    }

    private static void put(Map<String, Object> map, String key, Optional<Timestamp> time) {
        time.ifPresent(known -> map.put(key, known.ticks()));
    }

    private static Coverage coverage(Stored row) throws SQLException {
        Map<Fact, Long> with = new EnumMap<>(Fact.class);
        Stored counts = row.map("with");
        for (Fact fact : Fact.values()) {
            with.put(fact, counts.number(fact.key()));
        }
        List<Cleared> cleared = new ArrayList<>();
        for (Stored item : row.maps("cleared")) {
            cleared.add(new Cleared(item.time("time"), item.text("host"), item.text("log"), item.text("user")));
        }
        List<Gap> gaps = new ArrayList<>();
        for (Stored item : row.maps("gaps")) {
            gaps.add(new Gap(item.time("from"), item.time("to"), item.text("host"), item.text("log"), item.number("records"), (int) item.number("places")));
        }
        List<Selection> selections = new ArrayList<>();
        for (Stored item : row.maps("selections")) {
            selections.add(new Selection(item.text("host"), item.text("log"), item.number("records"), item.number("of")));
        }
        return new Coverage(
                new Span(row.time("from"), row.time("to"), row.number("implausible")),
                new Listed<>(row.texts("hosts"), row.number("host_count")),
                new Creations(row.number("creations"), with, row.number("ends")),
                new Listed<>(cleared, row.number("cleared_count")),
                new Listed<>(gaps, row.number("gap_count")),
                new Listed<>(selections, row.number("selection_count")),
                new Kinds(row.number("other_events"), row.number("other_kinds"), row.map("commonest").numbers()));
    }

    /** A JSON object of the case; a key that is absent reads as nothing. */
    private record Stored(Map<?, ?> values) {

        long number(String key) {
            return values.get(key) instanceof Long number ? number : 0;
        }

        String text(String key) {
            return values.get(key) instanceof String text ? text : "";
        }

        Optional<Timestamp> time(String key) {
            return values.get(key) instanceof Long ticks ? Optional.of(new Timestamp(ticks)) : Optional.empty();
        }

        Stored map(String key) {
            return new Stored(values.get(key) instanceof Map<?, ?> map ? map : Map.of());
        }

        List<String> texts(String key) throws SQLException {
            return Json.list(values.containsKey(key) ? values.get(key) : List.of(), String.class);
        }

        List<Stored> maps(String key) throws SQLException {
            List<Stored> maps = new ArrayList<>();
            for (Map<?, ?> map : Json.list(values.containsKey(key) ? values.get(key) : List.of(), Map.class)) {
                maps.add(new Stored(map));
            }
            return maps;
        }

        Map<String, Long> numbers() {
            Map<String, Long> numbers = new LinkedHashMap<>();
            values.keySet().forEach(key -> numbers.put(key.toString(), number(key.toString())));
            return numbers;
        }
    }
}
