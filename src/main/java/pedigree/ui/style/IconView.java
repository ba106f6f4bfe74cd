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
        getStyleClass().addAll("icon", "");
        show(name);
    }

    /** Shows another icon in its place, with the shapes that there are: a row that is scrolled shows many, and each new shape would be styled anew. */
    public void show(String other) {
        if (other.equals(name)) {
            return;
        }
        getStyleClass().set(1, "icon-" + other);
        name = other;
        List<Tone> tones = DRAWINGS.computeIfAbsent(other, IconView::drawing);
        for (int i = 0; i < tones.size(); i++) {
            if (i == getChildren().size()) {
                getChildren().add(shape());
            }
            draw((SVGPath) getChildren().get(i), tones.get(i));
        }
        getChildren().remove(tones.size(), getChildren().size());
    }

    private static void draw(SVGPath shape, Tone tone) {
        shape.setContent(tone.path);
        if (!shape.getStyleClass().equals(List.of(tone.styleClass))) {
            shape.getStyleClass().setAll(tone.styleClass);
        }
    }

    @Override
    protected void layoutChildren() {
        double times = Math.round(getWidth()) / SIZE;
        scale.setX(times);
        scale.setY(times);
    }

    private SVGPath shape() {
        SVGPath shape = new SVGPath();
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
