package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class FieldCodecTest {

    @Property
    void readsEveryTextThatItHolds(@ForAll List<@CharRange(from = '\0', to = '\uffff') String> values) throws IOException, SQLException {
        String[] held = values.toArray(new String[0]);
        assertArrayEquals(held, read(encode(held), held.length));
    }

    @Test
    void anAbsentValueIsNotAnEmptyOne() throws IOException, SQLException {
        String[] held = {null, "", "\ud83d", "a\0b"};
        assertArrayEquals(held, read(encode(held), held.length));
    }

    @Property
    void damagedBytesAreRefusedOrRead(@ForAll byte[] bytes) throws SQLException {
        try {
            read(bytes, 3);
        } catch (IOException | IllegalStateException e) {
            return; // a reason, never anything else
        }
    }

    @Test
    void bytesThatEndEarlyAreRefused() {
        assertThrows(IOException.class, () -> read(new byte[] {(byte) 0x81}, 1));
        assertThrows(IOException.class, () -> read(new byte[] {41, 'a'}, 1));
    }

    private static byte[] encode(String[] values) {
        FieldCodec codec = new FieldCodec();
        codec.clear();
        for (String value : values) {
            if (value == null) {
                codec.addAbsent();
            } else {
                codec.addEncoded(FieldCodec.encode(value));
            }
        }
        return codec.toBytes();
    }

    private static String[] read(byte[] bytes, int count) throws IOException, SQLException {
        return new FieldCodec.Reader(bytes, number -> {
            throw new IllegalStateException("no shared text " + number);
        }).next(count);
    }
}
