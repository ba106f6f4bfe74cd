package pedigree.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A run of the command line, and what came of it. */
record Run(int exit, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Run of(String... arguments) {
        Text out = new Text();
        Text err = new Text();
        int exit = Cli.run(arguments, out.stream(), err.stream());
        return new Run(exit, out.toString(), err.toString());
    }

    /** Each line of the output as a JSON object. */
    List<JsonNode> json() throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.split("\n")) {
            if (!line.isEmpty()) {
                objects.add(JSON.readTree(line));
            }
        }
        return objects;
    }

    /** What was written to a stream. */
    static final class Text {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        PrintStream stream() {
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
