package pedigree.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import pedigree.event.SafeText;
import pedigree.export.RecordJson;
import pedigree.source.Reading.Rendered;
import pedigree.source.Reading.SourceRecord;

/** How {@code dump} writes records. */
enum DumpFormat {

    /** A JSON object a line. */
    JSONL {
        @Override
        String text(SourceRecord record) {
            return RecordJson.line(record.origin(), record.recordId(), record.time(), record.system(), record.data());
        }
    },

    /** One XML document. */
    XML {
        @Override
        String before() {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Events>\n";
        }

        @Override
        String text(Rendered record) {
            return record.origin().carved() ? "<!-- carved -->\n" + record.xml() : record.xml();
        }

        @Override
        String behind() {
            return "</Events>\n";
        }
    },

    /** For people: a field a line, an empty line behind each record. */
    TEXT {
        @Override
        String text(SourceRecord record) {
            StringBuilder text = new StringBuilder(SafeText.of(record.origin().toString()));
            record.recordId().ifPresent(id -> text.append(", record ").append(id));
            record.time().ifPresent(time -> text.append(", ").append(time));
            text.append(record.origin().carved() ? ", carved\n" : "\n");
            record.system().forEach((name, value) -> field(text, name, value));
            record.data().forEach((name, value) -> field(text, name, value));
            return text.toString();
        }
    };

    private static void field(StringBuilder text, String name, String value) {
        text.append("  ").append(SafeText.of(name)).append(": ").append(SafeText.of(value)).append('\n');
    }

    /** The format called {@code name}; empty where there is none. */
    static Optional<DumpFormat> ofName(String name) {
        return Stream.of(values()).filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    /** What stands in front of all records. */
    String before() {
        return "";
    }

    /** What stands behind all records. */
    String behind() {
        return "";
    }

    /** A record; empty where this format has no such records. */
    String text(SourceRecord record) {
        return "";
    }

    /** A record that was read as XML; empty where this format has no such records. */
    String text(Rendered record) {
        return "";
    }
}
