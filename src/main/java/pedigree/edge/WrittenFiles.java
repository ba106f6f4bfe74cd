package pedigree.edge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import pedigree.store.Edge;
import pedigree.store.EventRow;
import pedigree.store.Link.Confidence;

/**
 * Files that were written and then ran: the last that wrote the file before a process of it began. A file that is written a hundred thousand times and
 * runs as often costs a look-up for each.
 */
final class WrittenFiles {

    /** What one process wrote of one file before one process of it began, and after the process of it before. */
    private static final class Writing {
        private final int writer;
        private final boolean exact;
        private long time;
        private final Records records = new Records();

        Writing(int writer, boolean exact) {
            this.writer = writer;
            this.exact = exact;
        }

        boolean isLaterThan(Writing other) {
            return time > other.time || time == other.time && writer > other.writer;
        }
    }

    private final Cast cast;
    private final ByImage byImage;
    private final LongMap byPlaceAndWriter = new LongMap();
    private final LongMap last = new LongMap(); // by place
    private final List<Writing> writings = new ArrayList<>();

    WrittenFiles(Cast cast, ByImage byImage) {
        this.cast = cast;
        this.byImage = byImage;
    }

    /** A file was written. */
    void read(EventRow event) throws SQLException {
        int writer = event.actor();
        String file = writer == Cast.NONE ? "" : event.field("TargetFilename");
        long time = file.isEmpty() ? EventRow.UNKNOWN : event.time();
        ImagePath path = time == EventRow.UNKNOWN ? ImagePath.of("") : ImagePath.of(file);
        if (path.path().isEmpty() || !cast.fits(writer, event.field("Image"))) {
            return;
        }
        long hash = Hash.of(path.path());
        look(event, writer, time, hash, path.volume(), true);
        if (path.volume() == ImagePath.UNKNOWN) {
            for (char volume = 'a'; volume <= 'z'; volume++) {
                look(event, writer, time, hash, volume, false);
            }
        } else {
            look(event, writer, time, hash, ImagePath.UNKNOWN, false);
        }
    }

    private void look(EventRow event, int writer, long time, long hash, char volume, boolean exact) throws SQLException {
        int host = cast.host(writer);
        int place = byImage.first(host, hash, volume, time);
        if (!byImage.isAt(place, host, hash, volume)) {
            return;
        }
        long key = (long) place << 32 | writer;
        int number = byPlaceAndWriter.get(key);
        if (number == LongMap.NONE) {
            number = writings.size();
            byPlaceAndWriter.put(key, number);
            writings.add(new Writing(writer, exact));
        }
        Writing writing = writings.get(number);
        writing.time = Math.max(writing.time, time);
        writing.records.add(event.id());
        int before = last.get(place);
        if (before == LongMap.NONE || writing.isLaterThan(writings.get(before))) {
            last.put(place, number);
        }
    }

    /** Adds the edges: what was written before one process began was so before all later ones of the same file, unless it was written again. */
    void finish(Sink sink) throws SQLException {
        if (writings.isEmpty()) {
            return;
        }
        int writing = LongMap.NONE;
        for (int place = 0; place < byImage.size(); place++) {
            int own = last.get(place);
            boolean same = place > 0 && byImage.isSame(place, place - 1);
            writing = own != LongMap.NONE ? own : same ? writing : LongMap.NONE;
            if (writing != LongMap.NONE) {
                add(writings.get(writing), byImage.process(place), sink);
            }
        }
    }

    private void add(Writing writing, int process, Sink sink) throws SQLException {
        if (writing.writer != process) {
            String when = Spans.text(cast.start[process] - writing.time);
            String how = writing.exact ? "" : "; one of the two paths does not tell the drive";
            sink.add(new Edge(Edge.Kind.WROTE, writing.writer, process, writing.exact ? Confidence.LIKELY : Confidence.POSSIBLE,
                    "wrote its file " + when + " before it began" + how, writing.records.toList(), writing.records.count()));
        }
    }
}
