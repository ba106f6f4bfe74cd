package pedigree.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.connection;
import static pedigree.Events.start;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Events;
import pedigree.event.Category;
import pedigree.store.CaseFile;

/** Who started a process from another host. */
class HopsTest {

    private static final String WSMPROVHOST = "C:\\Windows\\System32\\wsmprovhost.exe";

    @TempDir
    private Path folder;

    @Test
    void aConnectionSeenOnBothSidesLeadsToRemotePowerShell() throws Exception {
        CaseFile found = EdgeText.found(folder,
                start("powershell.exe", 10).at(1),
                sysmon("powershell.exe", 10, "10.0.0.1", 50647, "10.0.0.2", 5985, true).at(5),
                start("System", 4).at(0.1).on("WKS2"),
                sysmon("System", 4, "10.0.0.1", 50647, "10.0.0.2", 5985, false).at(5.01).on("WKS2"),
                start(WSMPROVHOST, 20).at(6).on("WKS2"),
                sysmon("powershell.exe", 10, "10.0.0.1", 50649, "10.0.0.2", 5985, true).at(6.5),
                sysmon("System", 4, "10.0.0.1", 50649, "10.0.0.2", 5985, false).at(6.51).on("WKS2"),
                start(WSMPROVHOST, 21).at(60).on("WKS2"));
        assertEquals("hop powershell.exe 10 > wsmprovhost.exe 20 likely ×2", EdgeText.of(found));
        assertEquals("connected from port 50647 to port 5985 of this host 1.000 s before, seen on both hosts", found.edges().causes(2, 1).get(0).reason());
    }

    @Test
    void oneSideIsPossibleIfTheAddressIsThatOfAHostOfTheCase() throws Exception {
        assertEquals("hop powershell.exe 10 > wsmprovhost.exe 20 possible", EdgeText.of(folder,
                start("powershell.exe", 10).at(1),
                sysmon("powershell.exe", 10, "10.0.0.1", 50647, "10.0.0.2", 5985, true).at(5),
                start("x.exe", 4).at(0.1).on("WKS2"),
                sysmon("x.exe", 4, "10.0.0.2", 40000, "10.0.0.9", 445, true).at(1).on("WKS2"),
                start(WSMPROVHOST, 20).at(6).on("WKS2")));
    }

    @Test
    void aLogonThatNamesAddressAndPortIsTheOtherSide() throws Exception {
        Events[] events = {
            start("wmic.exe", 10).at(1),
            sysmon("wmic.exe", 10, "10.0.0.1", 50000, "10.0.0.2", 135, true).at(5),
            Events.record(Category.LOGON, Events.SECURITY + "/4624", "", 0).at(5.1).on("WKS2").field("LogonType", "3").field("IpAddress", "::ffff:10.0.0.1")
                    .field("IpPort", "50000").field("TargetLogonId", "0x9abc"),
            start("WmiPrvSE.exe", 19).at(0.1).on("WKS2"),
            start("cmd.exe", 20).at(6).on("WKS2").by("WmiPrvSE.exe", 19).field("LogonId", "0x9ABC")};
        assertEquals("hop wmic.exe 10 > cmd.exe 20 likely ×2", EdgeText.of(folder, events));
        events[4] = start("cmd.exe", 20).at(6).on("WKS2").by("WmiPrvSE.exe", 19).field("LogonId", "0x1");
        assertEquals("hop wmic.exe 10 > cmd.exe 20 possible ×2", EdgeText.of(folder, events));
    }

    @Test
    void servicesStartForManyReasonsAndAreOnlyPossible() throws Exception {
        assertEquals("hop psexec.exe 10 > PSEXESVC.exe 20 possible ×2", EdgeText.of(folder,
                start("psexec.exe", 10).at(1),
                sysmon("psexec.exe", 10, "10.0.0.1", 50000, "10.0.0.2", 445, true).at(5),
                start("System", 4).at(0.1).on("WKS2"),
                sysmon("System", 4, "10.0.0.1", 50000, "10.0.0.2", 445, false).at(5).on("WKS2"),
                start("services.exe", 19).at(0.1).on("WKS2"),
                start("PSEXESVC.exe", 20).at(6).on("WKS2").by("services.exe", 19),
                start("C:\\Windows\\System32\\svchost.exe", 21).at(6).on("WKS2").by("services.exe", 19)));
    }

    @Test
    void anotherPortHostTimeOrLoopIsNoHop() throws Exception {
        assertEquals("", EdgeText.of(folder,
                start("powershell.exe", 10).at(1),
                sysmon("powershell.exe", 10, "10.0.0.1", 50647, "10.0.0.2", 443, true).at(5),
                sysmon("powershell.exe", 10, "10.0.0.1", 50648, "10.0.0.3", 5985, true).at(5),
                sysmon("powershell.exe", 10, "127.0.0.1", 50649, "127.0.0.1", 5985, true).at(5),
                sysmon("powershell.exe", 10, "10.0.0.1", 50650, "10.0.0.2", 5985, true).at(900),
                sysmon("powershell.exe", 10, "?", -7, "", 5985, true).at(5),
                start("x.exe", 4).at(0.1).on("WKS2"),
                sysmon("x.exe", 4, "10.0.0.2", 40000, "10.0.0.2", 5985, true).at(5).on("WKS2"),
                sysmon("x.exe", 4, "10.0.0.2", 40000, "10.0.0.9", 5985, true).at(5).on("WKS2"),
                start(WSMPROVHOST, 20).at(6).on("WKS2")));
    }

    private static Events sysmon(String image, long pid, String from, int port, String to, int called, boolean made) {
        return connection(image, pid).field("SourceIp", from).field("SourcePort", Integer.toString(port)).field("DestinationIp", to)
                .field("DestinationPort", Integer.toString(called)).field("Initiated", Boolean.toString(made));
    }
}
