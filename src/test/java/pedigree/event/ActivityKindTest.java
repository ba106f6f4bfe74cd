package pedigree.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityKindTest {

    @Test
    void startsAndEndsAreNoActivityAndAllElseIs() {
        Set<Category> of = ActivityKind.categories(EnumSet.allOf(ActivityKind.class));
        assertEquals(EnumSet.of(Category.PROCESS_CREATION, Category.PROCESS_TERMINATION, Category.PROCESS_FORK, Category.PROCESS_RUNNING),
                EnumSet.complementOf(EnumSet.copyOf(of)));
    }

    @Test
    void noKindsHaveNoCategories() {
        assertEquals(Set.of(), ActivityKind.categories(Set.of()));
        assertEquals(Set.of(Category.DNS_QUERY, Category.DNS_CLIENT), ActivityKind.categories(Set.of(ActivityKind.DNS)));
    }

    @Test
    void aKindIsFoundByItsNameInAnyCase() {
        assertEquals(Optional.of(ActivityKind.DNS), ActivityKind.ofName("Dns"));
        assertEquals(Optional.empty(), ActivityKind.ofName("mail"));
    }

    @ParameterizedTest
    @CsvSource({"0x764fd, 484605", "0X764FD, 484605", "484605, 484605", "0x3e7, -1", "0x3E4, -1", "997, -1", "0x0, -1", "-, -1", "'', -1", "0xg, -1", "0x1234567890123456, -1"})
    void theSessionsThatEveryHostHasAreNoLogons(String text, long id) {
        assertEquals(id < 0 ? OptionalLong.empty() : OptionalLong.of(id), LogonId.parse(text));
    }
}
