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

    /** The last writing before one process began. */
    private static final class Writing {
        private int writer = Cast.NONE;
        private long time;
        private boolean exact;
        private Records records = new Records();
    }

    private final Cast cast;
    private final ByImage byImage;
    private final LongMap byPlace = new LongMap();
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
        int number = byPlace.get(place);
        if (number == LongMap.NONE) {
            number = writings.size();
            byPlace.put(place, number);
            writings.add(new Writing());
        }
        note(writings.get(number), writer, time, exact, event.id());
    }

    private static void note(Writing last, int writer, long time, boolean exact, long event) {
        boolean later = time >= last.time;
        if (writer != last.writer && !later) {
            return;
        }
        if (writer != last.writer) {
            last.writer = writer;
            last.records = new Records();
        }
        last.exact = exact;
        last.time = Math.max(last.time, time);
        last.records.add(event);
    }

    /** Adds the edges: what was written before one process began was so before all later ones of the same file, unless it was written again. */
    void finish(Sink sink) throws SQLException {
        if (writings.isEmpty()) {
            return;
        }
        int last = LongMap.NONE;
        for (int place = 0; place < byImage.size(); place++) {
            int own = byPlace.get(place);
            boolean same = place > 0 && byImage.isSame(place, place - 1);
            last = own != LongMap.NONE ? own : same ? last : LongMap.NONE;
            if (last != LongMap.NONE) {
                add(writings.get(last), byImage.process(place), sink);
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
