package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.Shared;

/** A record found by its templates' layouts says the same as one that is walked piece by piece. */
class LayoutTest {

    private static final int CHUNKS = 40; // of a log: enough of each

    static Stream<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>(evtx(Path.of("samples")));
        if (Files.isDirectory(Shared.DATA)) {
            logs.addAll(evtx(Shared.DATA.resolve("evtx")));
        }
        return logs.stream();
    }

    private static List<Path> evtx(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".evtx")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void bothWaysSayTheSame(Path log) throws Exception {
        byte[] bytes = Files.readAllBytes(log);
        int compared = 0;
        for (int start = 4096; start < bytes.length && start < 4096 + CHUNKS * Chunk.SIZE; start += Chunk.SIZE) {
            compared += compare(bytes, start);
        }
        assertTrue(compared > 0, "no record was compared");
    }

    private static int compare(byte[] log, int start) throws Malformed {
        byte[] chunk = new byte[Chunk.SIZE];
        int size = Math.min(Chunk.SIZE, log.length - start);
        System.arraycopy(log, start, chunk, 0, size);
        Bytes bytes = new Bytes(chunk, size);
        RecordDecoder decoder = new RecordDecoder(new Templates(), EvtxRecord.Form.FIELDS, false);
        decoder.begin(bytes, start);
        RecordDecoder renderer = new RecordDecoder(new Templates(), EvtxRecord.Form.XML, false);
        renderer.begin(bytes, start);
        int compared = 0;
        for (int at = 512; at + 28 < size && bytes.i32(at) == 0x2a2a; at += bytes.i32(at + 4)) {
            compared += compare(decoder, renderer, at, bytes.i32(at + 4));
        }
        return compared;
    }

    private static int compare(RecordDecoder decoder, RecordDecoder renderer, int at, int size) {
        try {
            EvtxRecord walked = decoder.walked(at, size);
            EvtxRecord flat = decoder.record(at, size, new Unheard() {
                @Override
                public boolean wants(String provider, String eventId) {
                    return true;
                }
            }).orElseThrow();
            assertEquals(fields(walked.systemNames(), walked.systemValues()), fields(flat.systemNames(), flat.systemValues()));
            assertEquals(fields(walked.dataNames(), walked.dataValues()), fields(flat.dataNames(), flat.dataValues()));
            assertEquals(List.of(walked.id(), walked.position(), walked.written()), List.of(flat.id(), flat.position(), flat.written()));
            assertEquals(renderer.walkedXml(at, size), renderer.record(at, size, new Unheard()).orElseThrow().xml());
            return 1;
        } catch (Malformed e) {
            return 0; // damaged either way
        }
    }

    private static List<String> fields(List<String> names, String[] values) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fields.add(names.get(i) + '=' + values[i]);
            }
        }
        return fields;
    }
}
