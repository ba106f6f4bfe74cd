package pedigree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import pedigree.source.Input;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading.SourceRecord;

/** Measures how text is read in a warm program, against a bare loop of its format's parser over the same bytes: in CPU seconds. */
final class TextReading {

    private static final int RECORDS = 20_000;
    private static final int WARM_UP = 25;

    private final Options options;

    TextReading(Options options) {
        this.options = options;
    }

    /** How many times as long the records of {@code form} take as the bare loop; {@code log} is the EVTX log that they are made of. */
    Line measure(Budget budget, TextLog form, LogFile log) throws Exception {
        Path text = form.of(log.path(), RECORDS);
        Pass ours = () -> records(form, text);
        Pass bare = () -> form.bare(text);
        for (int i = 0; i < WARM_UP; i++) {
            bare.run();
            if (ours.run() != RECORDS) {
                throw new IllegalStateException("the text has %d records, found %d".formatted(RECORDS, ours.run()));
            }
        }
        int often = ours.often();
        int bareOften = bare.often();
        Comparison times = Comparison.of(options.runs(), () -> ours.seconds(often), () -> bare.seconds(bareOften));
        return Line.of(budget, form.text(), times.ratio())
                .with(times.first(), times.second(), Files.size(text));
    }

    private static long records(TextLog form, Path text) throws IOException {
        long[] records = new long[1];
        form.format().reader().read(Input.of(text, "text"), ReadOptions.PLAIN, PieceSink.atOnce(reading -> {
            records[0] += reading instanceof SourceRecord ? 1 : 0;
        }));
        return records[0];
    }
}
