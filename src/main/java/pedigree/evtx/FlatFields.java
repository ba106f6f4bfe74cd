package pedigree.evtx;

import java.util.Optional;

import pedigree.evtx.Layout.Absence;
import pedigree.evtx.Layout.Field;

/** Finds the fields of records that are one template with one in it, which nearly every one is: each value goes where its template's {@link Layout} says. */
final class FlatFields {

    private final Definitions definitions;
    private final Texts texts;
    private final Allowance allowance;
    private final Values outer = new Values();
    private final Values inner = new Values();
    private Bytes bytes;
    private LocalTemplate whole;
    private LocalTemplate part;
    private Layout system;
    private Layout section;
    private boolean flat;

    FlatFields(Definitions definitions, Texts texts, Allowance allowance) {
        this.definitions = definitions;
        this.texts = texts;
        this.allowance = allowance;
    }

    /** Turns to a chunk. */
    void begin(Bytes chunk) {
        bytes = chunk;
    }

    /** Finds the template of the record whose BinXML stands from {@code from} to {@code to}; whether it has a layout. */
    boolean find(int from, int to) throws Malformed {
        whole = definitions.instance(from, to, outer);
        system = whole == null ? null : whole.template().record().orElse(null);
        return system != null;
    }

    /** Whether the record that was found last is wanted. */
    boolean wants(EvtxSink sink) throws Malformed {
        return sink.wants(head(system.provider()), head(system.eventId()));
    }

    private String head(Optional<Field> field) throws Malformed {
        String text = field.isPresent() ? text(field.get(), whole, outer) : null;
        return text == null ? "" : text;
    }

    /**
     * The record that was found last.
     *
     * @return empty where a value decides what fields there are: an array makes several of one, and BinXML anything
     */
    Optional<EvtxRecord> record(long id, long position, long written, boolean carved) throws Malformed {
        if (!findSection()) {
            return Optional.empty();
        }
        flat = true;
        String[] systemValues = values(system.system(), section.system());
        String[] dataValues = values(system.data(), section.data());
        Layout.Names names = system.with(section);
        return flat ? Optional.of(new EvtxRecord(id, position, written, carved, names.system(), systemValues, names.data(), dataValues, ""))
                : Optional.empty();
    }

    /** Finds the layout of the record's EventData or UserData, and its values. */
    private boolean findSection() throws Malformed {
        int value = system.section();
        int type = value < 0 ? ValueText.NULL : outer.type(value);
        if (type == ValueText.NULL || outer.size(value) == 0) {
            section = Layout.nothing();
            return true;
        }
        int from = outer.offset(value);
        part = type == ValueText.BIN_XML ? definitions.instance(from, from + outer.size(value), inner) : null;
        section = part == null ? null : part.template().section().orElse(null);
        return section != null;
    }

    private String[] values(Field[] first, Field[] second) throws Malformed {
        String[] values = new String[first.length + second.length];
        for (int i = 0; i < first.length; i++) {
            values[i] = text(first[i], whole, outer);
        }
        for (int i = 0; i < second.length; i++) {
            values[first.length + i] = text(second[i], part, inner);
        }
        return values;
    }

    /** The text of a field; {@code null} where it is absent. */
    private String text(Field field, LocalTemplate template, Values values) throws Malformed {
        int value = field.value();
        if (value < 0) {
            allowance.spend(Allowance.PIECE + field.constant().length());
            return field.constant();
        }
        int type = values.type(value);
        if (type == ValueText.NULL) {
            allowance.spend(Allowance.PIECE);
            return field.absence() == Absence.NEVER ? "" : null;
        }
        if (type >= ValueText.BIN_XML) {
            flat = false;
            return null;
        }
        allowance.spend(Allowance.PIECE + values.size(value));
        String text = template.text(bytes, values, value, texts);
        return field.absence() == Absence.IF_EMPTY && text.isEmpty() ? null : text;
    }
}
