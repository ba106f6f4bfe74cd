package pedigree.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

import pedigree.job.Ahead;
import pedigree.job.Progress;
import pedigree.store.CaseFile;

/**
 * One pass over the processes of a case in slices of their numbers, the small ones first. Where the fields of their records are read, which costs a
 * look-up each, all cores share it, each by a connection of its own.
 */
final class Slices implements AutoCloseable {

    private static final int FIRST = 1_024; // processes
    private static final int MANY = 8_192; // from here on another connection costs less than it saves
    private static final int LARGEST = 65_536;
    private static final int BATCH = 256; // rows between two looks how far it is

    private final Searched in;
    private final Progress progress;
    private final List<Node> nodes;
    private final List<CaseFile> opened = new ArrayList<>();
    private final BlockingQueue<Reader> idle = new LinkedBlockingQueue<>();

    /** @param nodes what is asked of each process: without relatives, events and edges */
    Slices(Searched in, List<Node> nodes, Progress progress) throws SQLException, QueryException {
        this.in = in;
        this.nodes = nodes;
        this.progress = progress;
        Sets sets = new Sets(in, progress);
        Reader first = reader(in.caseFile(), sets);
        idle.add(first);
        boolean several = first.tests.readsFields() && !first.tests.isInOrder() && in.tree().size() > MANY;
        for (int core = 1; several && core < Runtime.getRuntime().availableProcessors(); core++) {
            Optional<CaseFile> beside = in.caseFile().beside();
            if (beside.isPresent()) {
                opened.add(beside.get());
                idle.add(reader(beside.get(), sets));
            }
        }
    }

    /** Receives, in order, what the processes from a number on are: for each node those for which it holds, counted from there. */
    @FunctionalInterface
    interface Sink {

        /** @param to the first number that was not looked at yet */
        void add(int from, int to, BitSet[] found) throws SQLException;
    }

    /** A slice that was looked through. */
    private record Slice(int from, int to, BitSet[] found) { }

    /** One connection and its tests. */
    private record Reader(CaseFile caseFile, RowTests tests, RowTest[] each) { }

    private Reader reader(CaseFile caseFile, Sets sets) throws SQLException, QueryException {
        RowTests tests = new RowTests(in, sets);
        RowTest[] each = new RowTest[nodes.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = tests.of(nodes.get(i));
        }
        return new Reader(caseFile, tests, each);
    }

    /** Looks through all of them. */
    void run(Sink sink) throws SQLException {
        try (Ahead<Slice> ahead = new Ahead<>(idle.size())) {
            int from = 0;
            int size = FIRST;
            while (from < in.tree().size() || !ahead.isEmpty()) {
                if (from < in.tree().size() && !ahead.isFull()) {
                    int begin = from;
                    int end = Math.min(in.tree().size(), from + size);
                    ahead.bring(() -> read(begin, end));
                    from = end;
                    size = Math.min(LARGEST, end);
                } else {
                    Slice slice = taken(ahead);
                    sink.add(slice.from, slice.to, slice.found);
                }
            }
        }
    }

    private static Slice taken(Ahead<Slice> ahead) throws SQLException {
        try {
            return ahead.take();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e); // nothing else that is checked is thrown
        }
    }

    private Slice read(int from, int to) throws SQLException, InterruptedException {
        Reader reader = idle.take();
        try {
            return new Slice(from, to, read(reader, from, to));
        } finally {
            idle.add(reader);
        }
    }

    private BitSet[] read(Reader reader, int from, int to) throws SQLException {
        BitSet[] found = new BitSet[reader.each.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = new BitSet(to - from);
        }
        reader.caseFile.processes().scan(reader.tests.readsFields(), from, to, row -> {
            progress.checkCancelled(); // a regular expression may take a while for one row
            int number = row.number();
            reader.tests.see(row);
            for (int i = 0; i < found.length; i++) {
                if (reader.each[i].holds(row)) {
                    found[i].set(number - from);
                }
            }
            if ((number - from + 1) % BATCH == 0) {
                progress.advance(BATCH);
            }
        });
        return found;
    }

    @Override
    public void close() throws SQLException {
        for (CaseFile caseFile : opened) {
            caseFile.close();
        }
    }
}
