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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Cli.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
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
}
