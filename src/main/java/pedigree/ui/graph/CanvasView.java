package pedigree.ui.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import pedigree.ui.style.Look;
import pedigree.ui.style.Palette;

/** A canvas as the drawing uses it: its colours by name, its places by a camera, and text only where it can be read. */
final class CanvasView {

    private static final double SMALLEST_TEXT = 8;
    private static final int KEPT = 4_000;
    private static final int END = 9; // characters of a name that stay when it is cut

    private final GraphicsContext canvas;
    private final Text ruler = new Text();
    private final Map<String, Font> fonts = new HashMap<>();
    private final Map<String, String> cut = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };
    private Camera camera = new Camera(0, 0, 1);
    private Palette palette;

    CanvasView(GraphicsContext canvas, Look look) {
        this.canvas = canvas;
        palette = look.palette().get();
    }

    /** Begins a frame on an empty ground. */
    void begin(Camera through, Palette colours, double width, double height) {
        if (through.zoom() != camera.zoom()) {
            fonts.clear();
        }
        camera = through;
        palette = colours;
        canvas.setFontSmoothingType(FontSmoothingType.GRAY);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setLineDashes();
        canvas.setFill(palette.get("pane"));
        canvas.fillRect(0, 0, width, height);
    }

    GraphicsContext canvas() {
        return canvas;
    }

    Camera camera() {
        return camera;
    }

    Palette palette() {
        return palette;
    }

    Color colour(String name) {
        return palette.get(name);
    }

    /** A length of the drawing, in whole pixels. */
    double length(double of) {
        return Math.round(of * camera.zoom());
    }

    /** The left edge of something at a place of the drawing, on a pixel. */
    double x(double of) {
        return Math.round(camera.screenX(of));
    }

    double y(double of) {
        return Math.round(camera.screenY(of));
    }

    /** Whether text of so many pixels at 100 % can be read now. */
    boolean isReadable(double size) {
        return size * camera.zoom() >= SMALLEST_TEXT;
    }

    /** Writes a line of text, its middle at {@code y}; nothing where it could not be read. */
    void text(String text, double size, boolean bold, String colour, TextAlignment alignment, double x, double y) {
        if (!text.isEmpty() && isReadable(size)) {
            canvas.setFont(font(size, bold));
            canvas.setFill(palette.get(colour));
            canvas.setTextAlign(alignment);
            canvas.fillText(text, x, y);
        }
    }

    private Font font(double size, boolean bold) {
        return fonts.computeIfAbsent(size + (bold ? "b" : ""), key -> font(size * camera.zoom(), bold ? FontWeight.BOLD : FontWeight.NORMAL));
    }

    private static Font font(double size, FontWeight weight) {
        return Font.font(Font.getDefault().getFamily(), weight, size);
    }

    /** The width of a text at 100 %. */
    double width(String text, double size, boolean bold) {
        ruler.setFont(font(size, bold ? FontWeight.BOLD : FontWeight.NORMAL));
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /** As much of a text as fits into a width at 100 %, with an ellipsis where that is not all. */
    String cut(String text, double size, boolean bold, double width) {
        return cut.computeIfAbsent(text + '\0' + size + bold + width, key -> cutNow(text, "", size, bold, width));
    }

    /** The same for a name, whose ending tells more than its middle: {@code happy_im….jpeg.exe}. */
    String cutName(String name, double size, boolean bold, double width) {
        String end = name.substring(Math.max(0, name.length() - END));
        return cut.computeIfAbsent(name + '\1' + size + bold + width, key -> cutNow(name, end, size, bold, width));
    }

    private String cutNow(String text, String end, double size, boolean bold, double width) {
        if (width(text, size, bold) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = Math.min(text.length(), 200);
        while (tooLong - fits > 1) {
            int half = (fits + tooLong) >>> 1;
            if (width(text.substring(0, half) + "…" + end, size, bold) <= width) {
                fits = half;
            } else {
                tooLong = half;
            }
        }
        return text.substring(0, fits).stripTrailing() + "…" + end;
    }
}
