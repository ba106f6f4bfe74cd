package pedigree.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import pedigree.bench.Fleet.Mix;
import pedigree.samples.EvtxWriter;
import pedigree.samples.LogRecord;

/**
 * A log that the benchmark wrote, in EVTX format.
 *
 * @param path    where it is
 * @param records how many records it holds
 * @param wanted  how many of them tell of a process that started or ended
 */
record LogFile(Path path, long records, long wanted) {

    /** How long a log gets. */
    @FunctionalInterface
    interface Length {

        /** Whether a log of so many bytes and records, of computers on which so many processes were started, is long enough. */
        boolean reached(long bytes, long records, long starts);
    }

    /** The log of a fleet, at {@code path} or written there now; how much is in it is kept in a small file beside its folder. */
    static LogFile of(Path path, Mix mix, long seed, Length length) throws IOException {
        Path counts = path.resolveSibling(path.getFileName() + ".counts");
        if (!Files.exists(counts)) {
            LogFile log = write(path, mix, seed, length);
            try (BufferedWriter out = Files.newBufferedWriter(counts)) {
                out.write(log.records + "\n" + log.wanted + "\n");
            }
        }
        try (BufferedReader in = Files.newBufferedReader(counts)) {
            return new LogFile(path, Long.parseLong(in.readLine()), Long.parseLong(in.readLine()));
        }
    }

    /** Writes the log of a fleet. */
    static LogFile write(Path path, Mix mix, long seed, Length length) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        LogFile log;
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.position(EvtxWriter.HEADER);
            EvtxWriter writer = new EvtxWriter(Channels.newOutputStream(file), 1);
            long[] counts = fill(writer, mix, seed, length);
            file.write(ByteBuffer.wrap(writer.end()), 0);
            log = new LogFile(path, counts[0], counts[1]);
        }
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        return log;
    }

    private static long[] fill(EvtxWriter writer, Mix mix, long seed, Length length) {
        long[] counts = new long[2];
        Fleet fleet = new Fleet(mix, seed, record -> {
            counts[0]++;
            counts[1] += isWanted(record) ? 1 : 0;
            add(writer, record);
        });
        while (!length.reached(writer.size(), counts[0], fleet.starts())) {
            fleet.step();
        }
        return counts;
    }

    private static void add(EvtxWriter writer, LogRecord record) {
        try {
            writer.add(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(LogRecord record) {
        return Decoding.isWanted(record.log().provider(), String.valueOf(record.event().id()));
    }

    /** Its size in bytes. */
    long size() throws IOException {
        return Files.size(path);
    }
}
