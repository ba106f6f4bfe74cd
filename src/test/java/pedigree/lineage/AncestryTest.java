package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.activity;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Category;
import pedigree.event.Timestamp;
import pedigree.store.CaseFile;

class AncestryTest {

    @TempDir
    private Path folder;

    @Test
    void whoStandsAboveAndBesideIsToldByTheTree() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                start("explorer.exe", 1).at(1), start("cmd.exe", 2).at(2).by("explorer.exe", 1).field("CommandLine", "cmd /c x"),
                start("calc.exe", 3).at(3.25).by("cmd.exe", 2), start("ping.exe", 4).at(4).by("cmd.exe", 2), start("alone.exe", 9).at(9))) {
            Ancestry ancestry = ancestry(linked);
            assertEquals(List.of(0, 0, 0, 0, 4), List.of(ancestry.root(0), ancestry.root(1), ancestry.root(2), ancestry.root(3), ancestry.root(4)));
            assertEquals(List.of(0, 0, 1, 1, 0), List.of(ancestry.siblings(0), ancestry.siblings(1), ancestry.siblings(2), ancestry.siblings(3), ancestry.siblings(4)));
            assertEquals(2, ancestry.depth(2));
            assertEquals("explorer.exe", ancestry.grandparent(2).orElseThrow().imageName());
            assertEquals(Optional.empty(), ancestry.grandparent(1));
            assertEquals(List.of("C:\\Windows\\cmd.exe", "C:\\Windows\\explorer.exe"), ancestry.ancestorValues(2, "Image"));
            assertEquals(List.of("cmd /c x"), ancestry.ancestorValues(3, "CommandLine"));
            assertEquals(Optional.of(Duration.ofMillis(1_250)), ancestry.sinceParent(2));
            assertEquals(Optional.empty(), ancestry.sinceParent(4));
        }
    }

    @Test
    void anInferredAncestorHasTheImageThatOthersSay() throws Exception {
        try (CaseFile linked = Cases.linked(folder, start("cmd.exe", 2).at(2).by("explorer.exe", 1))) {
            assertEquals(List.of("C:\\Windows\\explorer.exe"), ancestry(linked).ancestorValues(1, "Image"));
            assertEquals(Optional.empty(), ancestry(linked).sinceParent(1), "nothing tells when it started");
        }
    }

    @Test
    void theLongestRunOfInterpretersIsTheirChain() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                start("python3.11", 1).at(1), start("explorer.exe", 2).at(2).by("python3.11", 1), start("CMD.EXE", 3).at(3).by("explorer.exe", 2),
                start("powershell.exe", 4).at(4).by("CMD.EXE", 3), start("wscript.exe", 5).at(5).by("powershell.exe", 4),
                start("calc.exe", 6).at(6).by("wscript.exe", 5), start("bash.exe", 7).at(7).by("calc.exe", 6))) {
            assertEquals("CMD.EXE > powershell.exe > wscript.exe", Ancestry.text(ancestry(linked).interpreters(6)));
            assertEquals("CMD.EXE > powershell.exe", Ancestry.text(ancestry(linked).interpreters(3)));
            assertEquals("python3.11", Ancestry.text(ancestry(linked).interpreters(1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"/usr/bin/python3.11, true", "C:\\x\\PowerShell.EXE, true", "/bin/sh, true", "pwsh, true", "C:\\x\\cmdkey.exe, false", "explorer.exe, false", "'', false",
        "/usr/bin/php-8.2, true"})
    void anInterpreterIsKnownByItsNameWhateverItsVersion(String image, boolean is) {
        assertEquals(is, Interpreters.isOne(image));
    }

    @Test
    void aChainOfAnyLengthIsLinear() throws Exception {
        int[] parents = new int[300_000];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i - 1;
        }
        try (CaseFile empty = Cases.of(folder)) {
            Ancestry ancestry = new Ancestry(empty, new ProcessTree(parents));
            for (int i = 0; i < parents.length; i++) {
                assertEquals(0, ancestry.root(i));
                assertEquals(0, ancestry.siblings(i));
            }
        }
    }

    @Test
    void textsAreLookedForSoFarUpOnly() throws Exception {
        Events[] chain = new Events[200];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = start("cmd.exe", 100 + i).at(i).by("cmd.exe", 99 + i);
        }
        try (CaseFile linked = Cases.linked(folder, chain)) {
            assertEquals(Ancestry.FURTHEST, ancestry(linked).ancestorValues(199, "Image").size());
            assertEquals(Ancestry.FURTHEST + 1, ancestry(linked).interpreters(199).size());
        }
    }

    @Test
    void aSessionBeganWithTheYoungestLogonOfItsNumberOnItsHost() throws Exception {
        try (CaseFile linked = Cases.linked(folder,
                logon("0x764fd", "2", "-").at(1), logon("0x764FD", "10", "10.0.0.9").on("wks1.corp.example").at(5), logon("0x764fd", "3", "10.0.0.1").on("OTHER").at(6),
                logon("0x764fd", "7", "-").at(90), start("cmd.exe", 10).at(8).field("LogonId", "0x764fd"))) {
            Logon logon = ancestry(linked).logon(0).orElseThrow();
            assertEquals("remote interactive from 10.0.0.9, CORP\\jo at WS9", logon.typeText() + " from " + logon.address() + ", " + logon.user() + " at " + logon.workstation());
            assertEquals("2026-01-02T03:00:05.000Z", logon.time().orElseThrow().toString());
            assertEquals(OptionalLong.of(2), logon.event());
        }
    }

    @Test
    void aSessionOfServicesBeganWithNoLogon() throws Exception {
        try (CaseFile linked = Cases.linked(folder, logon("0x3e7", "5", "-").at(1), start("svchost.exe", 10).at(8).field("LogonId", "0x3e7"),
                start("x.exe", 11).at(9).field("LogonId", "0x1234"))) {
            assertEquals(Optional.empty(), ancestry(linked).logon(0));
            assertEquals(Optional.empty(), ancestry(linked).logon(1), "no record tells of it");
        }
    }

    @Test
    void theTwoSessionsOfOneUserAreJoined() throws Exception {
        try (CaseFile linked = Cases.linked(folder, logon("0x210a38d", "2", "::1").field("TargetLinkedLogonId", "0x210a2d9").at(1),
                start("setup.exe", 10).at(8).field("LogonId", "0x210a2d9"))) {
            Logon logon = ancestry(linked).logon(0).orElseThrow();
            assertEquals("interactive", logon.typeText());
            assertEquals(true, logon.linked());
        }
    }

    @Test
    void aLogonGuidTellsThatARecordIsOfAnotherBoot() throws Exception {
        String guid = "{03ba39f5-6e77-5ce0-0000-00208da31002}"; // 2019-05-18T20:43:35Z, long before the record
        try (CaseFile linked = Cases.linked(folder, logon("0x210a38d", "2", "::1").at(1),
                start("setup.exe", 10).at(8).field("LogonId", "0x210a38d").field("LogonGuid", guid))) {
            Logon logon = ancestry(linked).logon(0).orElseThrow();
            assertEquals(OptionalLong.empty(), logon.event());
            assertEquals(Timestamp.parse("2019-05-18T20:43:35Z"), logon.time());
        }
    }

    private static Events logon(String id, String type, String address) {
        return activity(Category.LOGON, "4624", "lsass.exe", 4).from(Events.SECURITY).field("TargetLogonId", id).field("LogonType", type)
                .field("IpAddress", address).field("TargetUserName", "jo").field("TargetDomainName", "CORP").field("WorkstationName", "WS9");
    }

    private static Ancestry ancestry(CaseFile linked) throws Exception {
        return new Ancestry(linked, ProcessTree.of(linked));
    }
}
