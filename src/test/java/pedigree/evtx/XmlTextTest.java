package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever a record holds, a parser takes its text for XML. */
class XmlTextTest {

    @Test
    void textIsReadBackAsItStands() throws Exception {
        assertEquals("a<b>&\"'\r\n\t]]>c", parse(element("e", "x", "", "a<b>&\"'\r\n\t]]>c")).getTextContent());
    }

    @Test
    void anAttributeIsReadBackAsItStands() throws Exception {
        assertEquals("a<b>&\"'\r\n\tc", parse(element("e", "x", "a<b>&\"'\r\n\tc", "")).getAttribute("x"));
    }

    @Test
    void charactersThatXmlCannotHoldAreReplacedAndCounted() throws Exception {
        String xml = element("e", "x", "\u0002", "\0\u001b\ud800\uffff\ud83d\ude00");
        assertEquals("\ufffd\ufffd\ufffd\ufffd\ud83d\ude00", parse(xml).getTextContent());
        assertEquals(true, xml.contains("5 characters that XML cannot hold"), xml);
    }

    @Test
    void anAttributeThatIsThereTwiceIsNamedApart() throws Exception {
        XmlText xml = new XmlText();
        xml.start("e");
        xml.attribute("x", "1");
        xml.attribute("x", "2");
        xml.end("e");
        assertEquals(2, parse(xml.toString()).getAttributes().getLength());
    }

    @Test
    void severalElementsAndTextOutsideOfThemStandInOne() throws Exception {
        XmlText xml = new XmlText();
        xml.text("before");
        xml.start("a");
        xml.end("a");
        xml.start("b");
        xml.end("b");
        assertEquals("Record", parse(xml.toString()).getTagName());
    }

    @Test
    void nothingIsStillADocument() throws Exception {
        assertEquals("Record", parse(new XmlText().toString()).getTagName());
    }

    @Property(tries = 500)
    void anyTextIsWellFormed(@ForAll String name, @ForAll String value, @ForAll String text) throws Exception {
        parse(element(name, name, value, text));
    }

    @Property(tries = 500)
    void anyInstructionIsWellFormed(@ForAll String target, @ForAll String data) throws Exception {
        XmlText xml = new XmlText();
        xml.start("e");
        xml.instruction(target, data);
        xml.instruction("XML", "?" + data + "??>");
        xml.end("e");
        parse(xml.toString());
    }

    private static String element(String name, String attribute, String value, String text) {
        XmlText xml = new XmlText();
        xml.start(name);
        xml.attribute(attribute, value);
        xml.text(text);
        xml.end(name);
        return xml.toString();
    }

    private static Element parse(String xml) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }
}
