package pedigree.source.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All forms that are known: every {@code .form} file beside this class. */
final class Forms {

    private static final String END = ".form";
    private static final List<Form> ALL = load();

    private Forms() {
    }

    /** All of them, by name. */
    static List<Form> all() {
        return ALL;
    }

    /** The form of a record with leaves of these names: that of which most is told; empty where none is. */
    static Optional<Form> of(Set<String> names) {
        Form best = null;
        int most = 0;
        for (Form form : ALL) {
            int told = form.told(names);
            if (told > most) {
                best = form;
                most = told;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The form of which most is there in a record with leaves of these names, though not all; empty where nothing is. */
    static Optional<Form> nearest(Set<String> names) {
        return ALL.stream().filter(form -> form.nearness(names) > 0).max(Comparator.comparingDouble(form -> form.nearness(names)));
    }

    private static List<Form> load() {
        try {
            URI beside = Forms.class.getResource("labels.txt").toURI(); // of several folders of this name, the one that has it
            if (!beside.getScheme().equals("jar")) {
                return load(Path.of(beside).getParent());
            }
            String[] parts = beside.toString().split("!", 2);
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0].substring("jar:".length()))), Map.of())) {
                return load(jar.getPath(parts[1]).getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own forms", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource has no address", e);
        }
    }

    private static List<Form> load(Path folder) throws IOException {
        List<Form> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(END)).sorted(Comparator.comparing(Path::toString)).toList()) {
                String name = file.getFileName().toString();
                forms.add(Form.of(name.substring(0, name.length() - END.length()), Files.readString(file)));
            }
        }
        return List.copyOf(forms);
    }
}
