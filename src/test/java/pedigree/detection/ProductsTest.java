package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.RuleReader;
import pedigree.sigma.SigmaRule;

class ProductsTest {

    @ParameterizedTest
    @CsvSource({
        "windows, C:\\Windows\\System32\\cmd.exe, true",
        "windows, cmd.exe, true",
        "windows, /usr/bin/bash, false",
        "linux, /usr/bin/bash, true",
        "linux, C:\\Windows\\System32\\bash.exe, false",
        "linux, bash.exe, false",
        "linux, /System/Library/CoreServices/Finder.app/Contents/MacOS/Finder, false",
        "linux, '', true",
        "macos, /Applications/Safari.app/Contents/MacOS/Safari, true",
        "macos, /home/jo/a.out, false",
        "macos, /usr/bin/curl, true",
        "zeek, /usr/bin/curl, true",
    })
    void aRuleIsHeldAgainstProcessesOfItsProduct(String product, String image, boolean fits) throws InvalidRule {
        SigmaRule rule = RuleReader.read("rule.yml",
                "title: t\nlogsource: {category: process_creation, product: " + product + "}\ndetection: {a: b, condition: a}").get(0);
        assertEquals(fits, Products.fit(rule, image));
    }
}
