package pedigree.source.forms;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import pedigree.evtx.EventXml;

/**
 * An event's XML as the fields that its EVTX record has, as {@link EventXml} names them.
 *
 * <p>No document type, no entities but XML's own. Characters that XML forbids, and that Windows writes all the same, become U+FFFD.
 */
final class XmlLeaves {

    static final XMLInputFactory XML = factory(); // without document types and entities of theirs
    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9a-fA-F]{1,8}|[0-9]{1,9});");

    private final EventXml event;
    private int outside; // elements that stand around a section alone, which are not written

    private XmlLeaves(Leaves system, Leaves data) {
        event = new EventXml(system::add, data::add);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory(); // Woodstox, whose classes bear annotations that the compiler would miss
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Adds what {@code xml} says to {@code system} and {@code data}: an {@code Event}, or its {@code EventData} or {@code UserData} alone.
     *
     * @throws IOException if it is no well-formed element
     */
    static void read(String xml, Leaves system, Leaves data) throws IOException {
        XmlLeaves leaves = new XmlLeaves(system, data);
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(allowed(xml)));
            boolean whole = false;
            while (reader.hasNext()) {
                whole |= leaves.token(reader, reader.next());
            }
            if (!whole) {
                throw new IOException("expected an Event element, found none that ends");
            }
            reader.close();
        } catch (XMLStreamException | RuntimeException e) { // Woodstox wraps some of its own
            throw new IOException("expected an Event element, found none that is well-formed", e);
        }
    }

    /** Whether the outermost element has ended. */
    private boolean token(XMLStreamReader xml, int type) {
        switch (type) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> event.end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> event.text(xml.getText());
            default -> { }
        }
        return type == XMLStreamConstants.END_ELEMENT && event.depth() == outside;
    }

    private void start(XMLStreamReader xml) {
        String tag = xml.getLocalName();
        if (event.depth() == 0 && !tag.equals("Event")) {
            event.start("");
            outside = 1;
        }
        event.start(tag);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            event.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    /** The same text without characters, written out or as references, that XML 1.0 forbids. */
    private static String allowed(String xml) {
        StringBuilder kept = null; // most are clean
        for (int i = 0; i < xml.length(); i++) {
            if (!isAllowed(xml.charAt(i))) {
                kept = kept == null ? new StringBuilder(xml) : kept;
                kept.setCharAt(i, '\ufffd');
            }
        }
        String clean = kept == null ? xml : kept.toString();
        return clean.contains("&#") ? REFERENCE.matcher(clean).replaceAll(XmlLeaves::reference) : clean;
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character < 0xfffe || character == '\t' || character == '\n' || character == '\r';
    }

    private static String reference(MatchResult found) {
        String digits = found.group(1);
        long character = digits.startsWith("x") ? Long.parseLong(digits.substring(1), 16) : Long.parseLong(digits);
        boolean fine = character <= 0x10ffff && isAllowed((int) Math.min(character, 0xfffd)) && (character < 0xd800 || character > 0xdfff);
        return fine ? Matcher.quoteReplacement(found.group()) : "\ufffd";
    }
}
