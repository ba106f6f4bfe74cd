package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.samples.BinXmlValue;

/** Every token, alone and where it may mislead. */
class BinXmlTest {

    @Test
    void anElementHoldsText() throws Malformed {
        assertEquals("<a>one</a>", new Tokens().open("a").text("one").close().xml());
    }

    @Test
    void aFragmentHeaderIsPassedOver() throws Malformed {
        assertEquals("<a/>", new Tokens().bytes(0x0f, 1, 1, 0).open("a").close().bytes(0x00).xml());
    }

    @Test
    void anEmptyElementHasNoEndToken() throws Malformed {
        assertEquals("<a>\n  <b x=\"1\"/>\n  <c/>\n</a>", new Tokens().open("a").openWithAttributes("b").attribute("x").text("1").bytes(0x03)
                .open("c").close().close().xml());
    }

    @Test
    void aNameThatStandsElsewhereDoesNotMoveTheCursor() throws Malformed {
        Tokens tokens = new Tokens();
        int name = tokens.at() + 9;
        assertEquals("<a>\n  <a>x</a>\n</a>", tokens.open("a").bytes(0x01).u32(0).u32(name).bytes(0x02).text("x").close().close().xml());
    }

    @Test
    void aCdataSectionIsText() throws Malformed {
        assertEquals("<a>1 &lt; 2</a>", new Tokens().open("a").bytes(0x07).counted("1 < 2").close().xml());
    }

    @Test
    void aCharacterReferenceIsItsCharacter() throws Malformed {
        assertEquals("<a>x&gt;</a>", new Tokens().open("a").text("x").bytes(0x48).u16('>').close().xml());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"lt, &lt;", "gt, &gt;", "amp, &amp;", "quot, \"", "apos, '", "nbsp, &amp;nbsp;"})
    void anEntityReferenceIsWhatItStandsFor(String name, String shown) throws Malformed {
        assertEquals("<a>" + shown + "</a>", new Tokens().open("a").bytes(0x09).name(name).close().xml());
    }

    @Test
    void anAttributeIsJoinedFromItsParts() throws Malformed {
        assertEquals("<a x=\"1&lt;2!\"/>", new Tokens().openWithAttributes("a").attribute("x").text("1").bytes(0x49).name("lt").text("2")
                .bytes(0x08).u16('!').bytes(0x03).xml());
    }

    @Test
    void textOfTypeNullIsNone() throws Malformed {
        assertEquals("<a/>", new Tokens().open("a").bytes(0x05, 0x00).close().xml());
    }

    @Test
    void aProcessingInstructionIsKept() throws Malformed {
        assertEquals("<a><?go now?></a>", new Tokens().open("a").bytes(0x0a).name("go").bytes(0x0b).counted("now").close().xml());
    }

    @Test
    void elementsOfATemplateCarryADependencyId() throws Malformed {
        assertEquals("<a>\n  <b>one</b>\n</a>", new Tokens().define().open("a").open("b").slot(0).close().close()
                .defined(BinXmlValue.text("one")).xml());
    }

    @Test
    void aTemplateIsUsedAgainByItsOffset() throws Malformed {
        Tokens tokens = new Tokens();
        int definition = tokens.at() + 10;
        assertEquals("<a>1</a>\n<a>2</a>", inside(tokens.define().open("a").slot(0).close().defined(BinXmlValue.u8(1))
                .instance(definition).values(BinXmlValue.u8(2)).xml()));
    }

    /** Two elements side by side are no XML: they stand in one that is not the record's. */
    private static String inside(String xml) {
        return xml.replace("<Record>\n", "").replace("\n</Record>", "");
    }

    @Test
    void aValueOfBinaryXmlIsReadWithoutDependencyIds() throws Malformed {
        Tokens tokens = new Tokens().define();
        int name = tokens.at() + 11;
        byte[] plain = {0x01, 0, 0, 0, 0, (byte) name, (byte) (name >> 8), 0, 0, 0x03};
        assertEquals("<a>\n  <a/>\n</a>", tokens.open("a").slot(0).close().defined(new BinXmlValue(0x21, plain)).xml());
    }

    @Test
    void anOptionalNullLeavesOutAnAttributeAndKeepsAnElement() throws Malformed {
        assertEquals("<a>\n  <b/>\n</a>", new Tokens().define().openWithAttributes("a").attribute("x").optional(0).bytes(0x02)
                .open("b").optional(0).close().close().defined(BinXmlValue.NULL).xml());
    }

    @Test
    void aNormalNullLeavesAnAttributeEmpty() throws Malformed {
        assertEquals("<a x=\"\"/>", new Tokens().define().openWithAttributes("a").attribute("x").slot(0).bytes(0x03)
                .defined(BinXmlValue.NULL).xml());
    }

    @Test
    void aNullWithASizeIsPassedOver() throws Malformed {
        assertEquals("<a>2</a>", new Tokens().define().open("a").slot(0).slot(1).close()
                .defined(new BinXmlValue(0x00, new byte[7]), BinXmlValue.u8(2)).xml());
    }

    @Test
    void aSubstitutionIndexThatIsTooLargeIsNull() throws Malformed {
        assertEquals("<a/>", new Tokens().define().open("a").slot(9).close().defined(BinXmlValue.u8(2)).xml());
    }

    @Test
    void aSubstitutionOutsideOfATemplateIsNull() throws Malformed {
        assertEquals("<a/>", new Tokens().open("a").slot(0).close().xml());
    }

    @Test
    void anElementIsRepeatedForEachItemOfItsArray() throws Malformed {
        assertEquals(List.of("one", "", "two"), new Tokens().define().open("Event").open("EventData").open("Data").slot(0).close().close().close()
                .defined(BinXmlValue.texts("one", "", "two")).data());
    }

    @Test
    void anArrayOfNoItemsIsOneEmptyElement() throws Malformed {
        assertEquals("<a/>", new Tokens().define().open("a").slot(0).close().defined(new BinXmlValue(0x81, new byte[0])).xml());
    }

    @Test
    void anArrayAmongOtherContentIsJoined() throws Malformed {
        assertEquals("<a>x1\n2</a>", new Tokens().define().open("a").text("x").slot(0).close()
                .defined(new BinXmlValue(0x84, new byte[] {1, 2})).xml());
    }

    @Test
    void unnamedDataStayInOrder() throws Malformed {
        EvtxRecord record = new Tokens().open("Event").open("EventData").open("Data").text("1").close().open("Data").text("2").close()
                .close().close().fields();
        assertEquals(List.of("", ""), record.dataNames());
        assertEquals(List.of("1", "2"), List.of(record.dataValues()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x10000, 0x7fffffff, 4_000})
    void aCountOfValuesThatCannotBeIsRefused(int count) {
        assertThrows(Malformed.class, () -> new Tokens().define().open("a").close().defined().instance(522).u32(count).xml());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x10, 0x1f, 0x0b, 0x06, 0x03})
    void aTokenThatCannotStandThereIsRefused(int token) {
        assertThrows(Malformed.class, () -> new Tokens().open("a").bytes(token).xml());
    }

    @Test
    void nestingIsCut() throws Malformed {
        Tokens tokens = new Tokens();
        for (int i = 0; i < 60; i++) {
            tokens.open("a");
        }
        assertTrue(tokens.xml().endsWith("</a>"));
        for (int i = 0; i < 100; i++) {
            tokens.open("a");
        }
        assertThrows(Malformed.class, tokens::xml);
    }

    @Test
    void aTemplateThatHoldsItselfIsRefused() {
        Tokens tokens = new Tokens();
        int definition = tokens.at() + 10;
        assertThrows(Malformed.class, () -> tokens.define().open("a").instance(definition).u32(0).close().defined().xml());
    }

    @Test
    void doublingFromTemplateToTemplateIsRefused() {
        Tokens tokens = new Tokens();
        int last = tokens.at() + 10;
        tokens.define().open("a").text("x").close().defined();
        for (int i = 0; i < 40; i++) {
            int inner = last;
            last = tokens.at() + 10;
            tokens.define();
            for (int twice = 0; twice < 2; twice++) {
                tokens.instance(inner).u32(0);
            }
            tokens.defined();
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(Malformed.class, tokens::xml));
    }

    @Test
    void aLongValueUsedAgainAndAgainIsRefused() {
        Tokens tokens = new Tokens().define().open("a");
        for (int i = 0; i < 5_000; i++) {
            tokens.slot(0);
        }
        tokens.close().defined(BinXmlValue.text("x".repeat(10_000)));
        assertThrows(Malformed.class, tokens::xml);
    }

    @Test
    void aLongAttributeRepeatedForEachItemIsRefused() {
        Tokens tokens = new Tokens().define().openWithAttributes("a").attribute("x").text("x".repeat(10_000)).bytes(0x02).slot(0).close();
        assertThrows(Malformed.class, () -> tokens.defined(new BinXmlValue(0x84, new byte[20_000])).xml());
    }
}
