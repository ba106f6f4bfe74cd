package pedigree.evtx;

import java.util.Optional;

import pedigree.evtx.XmlLayout.Kind;
import pedigree.evtx.XmlLayout.Place;

/** Makes the XML of records that are one template with one in it, which nearly every one is, by their templates' {@link XmlLayout}s. */
final class FlatXml {

    private final Definitions definitions;
    private final Allowance allowance;
    private final XmlBytes xml = new XmlBytes();
    private final Values outer = new Values();
    private final Values inner = new Values();
    private Bytes bytes;

    FlatXml(Definitions definitions, Allowance allowance) {
        this.definitions = definitions;
        this.allowance = allowance;
    }

    /** Turns to a chunk. */
    void begin(Bytes chunk) {
        bytes = chunk;
    }

    /** The XML of the record whose BinXML stands from {@code from} to {@code to}; empty where a value decides about elements. */
    Optional<String> of(int from, int to) throws Malformed {
        LocalTemplate whole = definitions.instance(from, to, outer);
        if (whole == null || whole.template().recordXml().isEmpty()) {
            return Optional.empty();
        }
        xml.clear();
        return write(whole.template().recordXml().get(), outer) ? Optional.of(xml.element()) : Optional.empty();
    }

    private boolean write(XmlLayout layout, Values values) throws Malformed {
        allowance.spend(layout.length());
        for (Place place : layout.places()) {
            xml.raw(place.before());
            if (!write(place, values)) {
                return false;
            }
        }
        xml.raw(layout.rest());
        return true;
    }

    private boolean write(Place place, Values values) throws Malformed {
        int value = place.value();
        int type = values.type(value);
        if (place.kind() == Kind.SECTION) {
            return type == ValueText.NULL || values.size(value) == 0 || writeSection(type, value);
        }
        if (type >= ValueText.BIN_XML) {
            return false;
        }
        boolean inAttribute = place.kind() != Kind.CONTENT;
        boolean any = false;
        if (type != ValueText.NULL) {
            allowance.spend(Allowance.PIECE + values.size(value));
            any = xml.value(bytes, type, values.offset(value), values.size(value), inAttribute);
        }
        close(place, any, type != ValueText.NULL);
        return true;
    }

    /** Ends what was written as if there were a value: an element without one is empty, and an optional attribute is not there. */
    private void close(Place place, boolean any, boolean present) {
        if (place.kind() == Kind.OPTIONAL_ATTRIBUTE && !present) {
            xml.back(place.start());
        } else if (place.kind() == Kind.CONTENT && !any) {
            xml.back(place.start());
            xml.raw(XmlLayout.EMPTY);
        } else {
            xml.raw(place.after());
        }
    }

    private boolean writeSection(int type, int value) throws Malformed {
        if (type != ValueText.BIN_XML) {
            return false;
        }
        int from = outer.offset(value);
        LocalTemplate part = definitions.instance(from, from + outer.size(value), inner);
        return part != null && part.template().sectionXml().isPresent() && write(part.template().sectionXml().get(), inner);
    }
}
