package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.Cases;
import pedigree.job.Progress;
import pedigree.store.CaseFile;

class CompletionTest {

    private static final Seen SEEN = new Seen(Map.of(
            Fact.IMAGE, List.of(new Proposal("cmd.exe", "×\u20099"), new Proposal("rundll32.exe", "×\u20092"), new Proposal("a b.exe", "×\u20091")),
            Fact.USER, List.of(new Proposal("NT AUTHORITY\\SYSTEM", "×\u20093"))), List.of("RunKey", "Image"));

    /** {@code |} is the caret; what comes of the first proposal, and all of them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', value = {
        "ima| ¦ image: ¦ image: ImageLoaded:",
        "calc -ima| ¦ calc -image: ¦ image: ImageLoaded:",
        "image:r| ¦ image:rundll32.exe ¦ rundll32.exe",
        "image:.e| ¦ image:cmd.exe ¦ cmd.exe rundll32.exe \"a b.exe\"",
        "image:a| and x ¦ image:\"a b.exe\" and x ¦ \"a b.exe\"",
        "image:\"a b| and ¦ image:\"a b.exe\" ¦ \"a b.exe\"",
        "image:(cmd.exe, ru|) ¦ image:(cmd.exe, rundll32.exe) ¦ rundll32.exe",
        "ParentImage:c| ¦ ParentImage:cmd.exe ¦ cmd.exe",
        "user:sys| ¦ user:\"NT AUTHORITY\\SYSTEM\" ¦ \"NT AUTHORITY\\SYSTEM\"",
        "level>=h| ¦ level>=high ¦ high",
        "integrity:| ¦ integrity:untrusted ¦ untrusted low medium mediumplus high system protected",
        "parent(ima|) ¦ parent(image:) ¦ image: ImageLoaded:",
        "has(net|) ¦ has(network) ¦ network",
        "has(network: DestinationP|) ¦ has(network: DestinationPort:) ¦ DestinationPort:",
        "edge(br| ¦ edge(brokered ¦ brokered",
        "Ancestor.Im| ¦ Ancestor.Image: ¦ Ancestor.Image: Ancestor.ImageLoaded:",
        "anc| ¦ ancestor( ¦ ancestor(",
        "calc o| ¦ calc or  ¦ or  OriginalFileName:",
        "im|age:x ¦ image:x ¦ image: ImageLoaded:",
        "RunK| ¦ RunKey: ¦ RunKey:",
        "pid:4| ¦  ¦ ",
        "start| ¦ start> ¦ start> StartModule:",
    })
    void proposesWhatMayCome(String text, String first, String all) {
        int caret = text.indexOf('|');
        String written = text.replace("|", "");
        Completion completion = Completion.at(written, caret, SEEN);
        assertEquals(all == null ? "" : all, String.join(" ", completion.proposals().stream().map(Proposal::text).toList()));
        if (!completion.proposals().isEmpty()) {
            assertEquals(first.strip(), completion.with(completion.proposals().get(0), written).strip());
        }
    }

    @Test
    void withoutAnythingTypedTheLanguagesOwnNamesAreProposedWithTheirMeaning() {
        Completion completion = Completion.at("", 0, SEEN);
        assertEquals(Completion.MOST, completion.proposals().size());
        assertEquals(new Proposal("image:", "the program: its file name or its whole path"), completion.proposals().get(0));
    }

    @Property(tries = 1_000)
    void anyCaretInAnyTextHasAPlace(@ForAll String text, @ForAll int caret) {
        Completion completion = Completion.at(text, caret, SEEN);
        assertTrue(0 <= completion.from() && completion.from() <= completion.to() && completion.to() <= text.length());
    }

    @Test
    void theMostFrequentValuesOfACaseComeFirst(@TempDir Path folder) throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("a.exe", 1).at(1), start("B.exe", 2).at(2).field("User", "LAB\\mira"), start("b.exe", 3).at(3))) {
            Seen seen = Seen.of(caseFile, new Progress());
            assertEquals(List.of(new Proposal("b.exe", "×\u20092"), new Proposal("a.exe", "×\u20091")), seen.values().get(Fact.IMAGE));
            assertEquals(List.of(new Proposal("LAB\\mira", "×\u20091")), seen.values().get(Fact.USER));
            assertEquals(List.of("Image", "User"), seen.fields().stream().filter(name -> !name.contains("Channel")).toList());
        }
    }
}
