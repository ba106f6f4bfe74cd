package pedigree.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedNumberTest {

    @ParameterizedTest
    @CsvSource({"0x1a4, 420", "420, 420", "0X1A4, 420", "0, 0", "0xfffffffffffffff, 1152921504606846975"})
    void numbersAreHexOrDecimal(String text, long number) {
        assertEquals(OptionalLong.of(number), LoggedNumber.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"''", "-", "0x", "12a", "0xfffffffffffffffff", "-5"})
    void whatIsNoNumberIsAbsent(String text) {
        assertEquals(OptionalLong.empty(), LoggedNumber.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"0x3e7", "999", "0x3E4", "997", "0x0", "-"})
    void theSessionsOfEveryHostAreNone(String text) {
        assertEquals(OptionalLong.empty(), LogonId.parse(text));
    }
}
