package pedigree.samples;

import static pedigree.samples.Markup.attribute;
import static pedigree.samples.Markup.element;
import static pedigree.samples.Markup.empty;
import static pedigree.samples.Markup.slot;

import java.util.List;

import pedigree.samples.Markup.Element;
import pedigree.samples.Markup.Slot;

/**
 * The part that every record has: one template, of which all is a substitution, the provider's name too.
 *
 * <p>Its last substitution is the record's own content.
 */
final class SystemPart {

    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

    static final Element TEMPLATE = new Element("Event", List.of(attribute("xmlns", NAMESPACE)), List.of(
            element("System",
                    empty("Provider", attribute("Name", 0, 0x01), attribute("Guid", 1, 0x0f)),
                    slot("EventID", 2, 0x06),
                    slot("Version", 3, 0x04),
                    slot("Level", 4, 0x04),
                    slot("Task", 5, 0x06),
                    slot("Opcode", 6, 0x04),
                    slot("Keywords", 7, 0x15),
                    empty("TimeCreated", attribute("SystemTime", 8, 0x11)),
                    slot("EventRecordID", 9, 0x0a),
                    empty("Correlation"),
                    empty("Execution", attribute("ProcessID", 10, 0x08), attribute("ThreadID", 11, 0x08)),
                    slot("Channel", 12, 0x01),
                    slot("Computer", 13, 0x01),
                    empty("Security", attribute("UserID", 14, 0x13))),
            new Slot(15, BinXmlValue.BINARY_XML)));

    private SystemPart() {
    }

    /** The values of {@code record}, in the order of the template; the content's is not among them. */
    static List<BinXmlValue> values(LogRecord record, long id) {
        return List.of(
                BinXmlValue.text(record.log().provider()),
                BinXmlValue.guid(record.log().guid()),
                BinXmlValue.u16(record.event().id()),
                BinXmlValue.u8(record.event().version()),
                BinXmlValue.u8(record.event().level()),
                BinXmlValue.u16(record.event().task()),
                BinXmlValue.u8(0),
                BinXmlValue.hex64(record.event().keywords()),
                BinXmlValue.fileTime(record.time().ticks()),
                BinXmlValue.u64(id),
                BinXmlValue.u32(record.log().writer()),
                BinXmlValue.u32(record.log().thread()),
                BinXmlValue.text(record.log().channel()),
                BinXmlValue.text(record.computer()),
                record.log().sid().map(BinXmlValue::sid).orElse(BinXmlValue.NULL));
    }
}
