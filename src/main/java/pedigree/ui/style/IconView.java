package pedigree.ui.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** One of our icons, drawn on 16 px and as large as the text is: two paths, coloured by the sheets through {@code tone-1} and {@code tone-2}. */
public final class IconView extends Region {

    private static final double SIZE = 16;
    private static final Pattern PATH = Pattern.compile("<path class=\"(tone-[12])\"[^>]* d=\"([^\"]*)\"/>");
    private static final Map<String, List<Tone>> DRAWINGS = new ConcurrentHashMap<>();

    private record Tone(String styleClass, String path) { }

    private final Scale scale = new Scale(1, 1);
    private String name = "";

    /** The icon called {@code name}: a file in {@code icons}. */
    public IconView(String name) {
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getStyleClass().add("icon");
        show(name);
    }

    /** Shows another icon in its place. */
    public void show(String other) {
        if (other.equals(name)) {
            return;
        }
        getStyleClass().remove("icon-" + name);
        getStyleClass().add("icon-" + other);
        name = other;
        getChildren().setAll(DRAWINGS.computeIfAbsent(other, IconView::drawing).stream().map(this::shape).toList());
    }

    @Override
    protected void layoutChildren() {
        double times = Math.round(getWidth()) / SIZE;
        scale.setX(times);
        scale.setY(times);
    }

    private SVGPath shape(Tone tone) {
        SVGPath shape = new SVGPath();
        shape.setContent(tone.path);
        shape.getStyleClass().add(tone.styleClass);
        shape.setManaged(false);
        shape.getTransforms().add(scale);
        return shape;
    }

    private static List<Tone> drawing(String name) {
        try (InputStream svg = IconView.class.getResourceAsStream("/pedigree/icons/" + name + ".svg")) {
            Matcher paths = PATH.matcher(new String(svg.readAllBytes(), StandardCharsets.UTF_8));
            List<Tone> tones = new ArrayList<>();
            while (paths.find()) {
                tones.add(new Tone(paths.group(1), paths.group(2)));
            }
            return tones;
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own icon " + name, e);
        }
    }
}
