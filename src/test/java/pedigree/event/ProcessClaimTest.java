package pedigree.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessClaimTest {

    @Test
    void guidsCompareWithoutBracesInAnyLetterCase() {
        assertEquals("0bd59c11-7e1a-631b-eb00-000000002c00", ProcessClaim.guid("{0BD59C11-7E1A-631B-EB00-000000002C00}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "?", "0", "{00000000-0000-0000-0000-000000000000}"})
    void placeholdersAreNoId(String text) {
        assertEquals("", ProcessClaim.guid(text));
    }
}
