package pedigree.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The samples: made by our own writer out of made-up stories, always the same bytes.
 *
 * <p>Run {@link #main} after a story was changed; the test compares what lies in {@code samples} with what is made here.
 */
final class SampleLogs {

    static final Path FOLDER = Path.of("samples");

    private SampleLogs() {
    }

    /** Writes them all. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, byte[]> sample : all().entrySet()) {
            Files.write(FOLDER.resolve(sample.getKey()), sample.getValue());
        }
    }

    /** Each file's content by its name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("rundll32-calc.evtx", EvtxWriter.write(Stories.rundll32().sysmon(), 1811));
        TextForms forms = new TextForms(samples.get("rundll32-calc.evtx"));
        samples.put("rundll32-calc.xml", forms.xml().getBytes(StandardCharsets.UTF_8));
        samples.put("rundll32-calc-winlogbeat.ndjson", forms.winlogbeat().getBytes(StandardCharsets.UTF_8));
        samples.put("rundll32-calc-nxlog.ndjson", forms.nxlog().getBytes(StandardCharsets.UTF_8));
        samples.put("rundll32-calc-copied.txt", forms.copied().getBytes(StandardCharsets.UTF_8));
        SensorForms sensors = new SensorForms(samples.get("rundll32-calc.evtx"));
        samples.put("rundll32-calc-defender.csv", sensors.defender().getBytes(StandardCharsets.UTF_8));
        samples.put("rundll32-calc-crowdstrike.ndjson", sensors.crowdstrike().getBytes(StandardCharsets.UTF_8));
        EdrForms more = new EdrForms(samples.get("rundll32-calc.evtx"));
        samples.put("rundll32-calc-carbon-black.json", more.carbonBlack().getBytes(StandardCharsets.UTF_8));
        samples.put("rundll32-calc-sentinelone.ndjson", more.sentinelOne().getBytes(StandardCharsets.UTF_8));
        samples.put("rundll32-calc-elastic.ndjson", more.elastic().getBytes(StandardCharsets.UTF_8));
        samples.put("rundll32-calc-process-list.csv", TextForms.processList().getBytes(StandardCharsets.UTF_8));
        samples.put("procdump-lsass-sysmon.evtx", EvtxWriter.write(Stories.procdump().sysmon(), 2204));
        samples.put("procdump-lsass-security.evtx", EvtxWriter.write(Stories.procdump().security(), 90_412));
        byte[] attacked = EvtxWriter.write(WorkingDay.sysmon(true), 40_001);
        samples.put("workstation-day-attack.evtx", attacked);
        samples.put("workstation-day-quiet.evtx", EvtxWriter.write(WorkingDay.sysmon(false), 40_001));
        samples.put("damaged.evtx", damaged(attacked.clone()));
        samples.put("webshell-auditd.log", WebShell.auditd().getBytes(StandardCharsets.UTF_8));
        samples.put("webshell-osquery.ndjson", WebShell.osquery().getBytes(StandardCharsets.UTF_8));
        return samples;
    }

    /** A log with a chunk that lost its magic, a wrong checksum, a record that was overwritten, a dirty header, and a cut end. */
    private static byte[] damaged(byte[] log) {
        int chunk = 65_536;
        byte[] lost = "ElfLost\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(lost, 0, log, 4096 + chunk, lost.length);
        log[4096 + 2 * chunk + 52] ^= 0x55;
        for (int i = 0; i < 40; i++) {
            log[4096 + 3 * chunk + 512 + 4_200 + i] = (byte) 0xff;
        }
        log[42] = 2;
        log[120] = 1;
        return Arrays.copyOf(log, 4096 + 5 * chunk + 20_000);
    }
}
