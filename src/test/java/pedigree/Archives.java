package pedigree;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.github.luben.zstd.Zstd;

import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives and compressed files of given members, in that order. */
public final class Archives {

    private Archives() {
    }

    /** Members by name: a name, its content, and so on. */
    public static Map<String, byte[]> members(Object... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return members;
    }

    /** What compresses or packs bytes. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip as most tools write it: sizes in each local header, or behind each member where {@code streamed}. */
    public static byte[] zip(Map<String, byte[]> members, boolean streamed) {
        if (!streamed) {
            return zip(members, Zip64Mode.Never);
        }
        return written(out -> {
            try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    zip.putNextEntry(new java.util.zip.ZipEntry(member.getKey()));
                    zip.write(member.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** A plain zip. */
    public static byte[] zip(Map<String, byte[]> members) {
        return zip(members, false);
    }

    /** A zip with numbers of 64 bits. */
    public static byte[] zip64(Map<String, byte[]> members) {
        return zip(members, Zip64Mode.Always);
    }

    /** A member whose name stays as it is; the library would turn around each backslash. */
    private static final class Entry extends ZipArchiveEntry {

        Entry(String name) {
            super("unnamed");
            setUnixMode(0644);
            setName(name);
        }
    }

    private static byte[] zip(Map<String, byte[]> members, Zip64Mode mode) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(mode);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putArchiveEntry(new Entry(member.getKey()));
                zip.write(member.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    /** An encrypted zip. */
    public static byte[] zip(Map<String, byte[]> members, String password, EncryptionMethod method, CompressionMethod compression) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, password.toCharArray())) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    ZipParameters parameters = new ZipParameters();
                    parameters.setFileNameInZip(member.getKey());
                    parameters.setEncryptFiles(true);
                    parameters.setEncryptionMethod(method);
                    parameters.setCompressionMethod(compression);
                    parameters.setEntrySize(member.getValue().length);
                    zip.putNextEntry(parameters);
                    zip.write(member.getValue().clone()); // the library encrypts in place
                    zip.closeEntry();
                }
            }
        });
    }

    /** A tar. */
    public static byte[] tar(Map<String, byte[]> members) {
        return written(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                    entry.setSize(member.getValue().length);
                    tar.putArchiveEntry(entry);
                    tar.write(member.getValue());
                    tar.closeArchiveEntry();
                }
            }
        });
    }

    /** A 7z; encrypted where the password is not empty. */
    public static byte[] sevenZip(Map<String, byte[]> members, String password) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = password.isEmpty() ? new SevenZOutputFile(channel) : new SevenZOutputFile(channel, password.toCharArray())) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(member.getKey());
                archive.putArchiveEntry(entry);
                archive.write(new ByteArrayInputStream(member.getValue()));
                archive.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    /** Compressed with {@code gz}, {@code bz2}, {@code xz} or {@code zst}. */
    public static byte[] compressed(String kind, byte[] content) {
        return switch (kind) {
            case "gz" -> written(out -> close(new GZIPOutputStream(out), content));
            case "bz2" -> written(out -> close(new BZip2CompressorOutputStream(out), content));
            case "xz" -> written(out -> close(new XZOutputStream(out, new LZMA2Options(1)), content));
            case "zst" -> Zstd.compress(content);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void close(OutputStream out, byte[] content) throws IOException {
        try (out) {
            out.write(content);
        }
    }

    /** Bytes, one part behind the other. */
    public static byte[] joined(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    /** A file of these bytes. */
    public static Path file(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
