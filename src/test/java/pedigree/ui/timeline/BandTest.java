package pedigree.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void aBandIsOfItsHostHoweverThatIsSpelt() {
        Band band = new Band(1, 2, "WKS1.lab.local", false, "3 records missing");
        assertTrue(band.concerns(Set.of("wks1")));
        assertFalse(band.concerns(Set.of("wks2")));
        assertTrue(band.concerns(Set.of()));
        assertTrue(new Band(1, 1, "", true, "log cleared").concerns(Set.of("wks2")));
    }

    @Test
    void aHostIsKnownByItsNameWithoutTheDomain() {
        assertEquals("wks1", Band.key("WKS1.lab.local"));
        assertEquals("wks1", Band.key("wks1"));
    }
}
