package pedigree.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import pedigree.samples.TextForms;
import pedigree.source.Input;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.SourceFormat;

/** A log of process starts and ends as another tool would hand it over, and the least that reading its format costs. */
enum TextLog {
    WINLOGBEAT(SourceFormat.JSON, TextForms::winlogbeat),
    NXLOG(SourceFormat.JSON, TextForms::nxlog),
    EVTX_DUMP(SourceFormat.JSON, TextForms::evtxDump),
    EVTXECMD(SourceFormat.JSON, TextForms::evtxEcmd),
    EVTXECMD_CSV(SourceFormat.CSV, TextForms::evtxEcmdCsv),
    WEVTUTIL(SourceFormat.XML, TextForms::xml),
    COPIED(SourceFormat.TEXT, TextForms::copied);

    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    private final SourceFormat format;
    private final Function<TextForms, String> form;

    TextLog(SourceFormat format, Function<TextForms, String> form) {
        this.format = format;
        this.form = form;
    }

    /** Its name in that of a file. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SourceFormat format() {
        return format;
    }

    /** The first {@code most} Sysmon 1 and 5 of {@code log} in this form; written beside it, if they were not yet. */
    Path of(Path log, int most) throws IOException {
        Path path = log.resolveSibling(text() + '-' + most + ".txt");
        if (!Files.exists(path)) {
            Path part = path.resolveSibling(path.getFileName() + ".part");
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                write(log, most, out);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        }
        return path;
    }

    private void write(Path log, int most, BufferedWriter out) throws IOException {
        int batch = 1_000;
        List<SourceRecord> records = new ArrayList<>();
        int[] count = new int[1];
        SourceFormat.EVTX.reader().read(Input.of(log, "log"), ReadOptions.PLAIN, PieceSink.atOnce(reading -> {
            if (reading instanceof SourceRecord record && isWanted(record) && count[0] < most) {
                records.add(record);
                count[0]++;
            }
            if (records.size() == batch) {
                append(out, records, count[0] == batch);
                records.clear();
            }
        }));
        append(out, records, count[0] < batch);
        out.write(this == WEVTUTIL ? "</Events>" : "");
    }

    private static boolean isWanted(SourceRecord record) {
        String id = record.system().text("EventID");
        return record.system().text("Provider_Name").endsWith("Sysmon") && Decoding.isWanted("Microsoft-Windows-Sysmon", id);
    }

    private void append(BufferedWriter out, List<SourceRecord> records, boolean first) {
        String text = form.apply(new TextForms(records));
        try {
            switch (this) {
                case WEVTUTIL -> out.write(text.substring(first ? 0 : "<Events>".length(), text.length() - "</Events>\r\n".length()));
                case EVTXECMD_CSV -> out.write(text.substring(first ? 0 : text.indexOf('\n') + 1));
                default -> out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of {@code text}, beside it. */
    static Path zip(Path text) throws IOException {
        Path zip = text.resolveSibling(text.getFileName() + ".zip");
        if (!Files.exists(zip)) {
            try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
                out.putNextEntry(new ZipEntry("events.ndjson"));
                Files.copy(text, out);
            }
        }
        return zip;
    }

    /** Goes through {@code text} as its format's parser does, and takes every value; how many there were. */
    long bare(Path text) throws IOException, XMLStreamException {
        return switch (format) {
            case JSON -> json(text);
            case CSV -> csv(text);
            case XML -> xml(text);
            default -> lines(text);
        };
    }

    private static long json(Path text) throws IOException {
        long values = 0;
        try (InputStream bytes = Files.newInputStream(text); JsonParser json = JSON.createParser(bytes)) {
            for (JsonToken next = json.nextToken(); next != null; next = json.nextToken()) {
                values += next.isScalarValue() && json.getText() != null ? 1 : 0;
            }
        }
        return values;
    }

    private static long csv(Path text) throws IOException {
        long values = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                values += row.getFieldCount();
            }
        }
        return values;
    }

    private static long xml(Path text) throws IOException, XMLStreamException {
        long values = 0;
        try (InputStream bytes = Files.newInputStream(text)) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                int type = xml.next();
                values += type == XMLStreamReader.CHARACTERS && xml.getText() != null ? 1 : 0;
                for (int i = 0; type == XMLStreamReader.START_ELEMENT && i < xml.getAttributeCount(); i++) {
                    values += xml.getAttributeValue(i) != null ? 1 : 0;
                }
            }
        }
        return values;
    }

    private static long lines(Path text) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(text)) {
            return lines.lines().count();
        }
    }
}
