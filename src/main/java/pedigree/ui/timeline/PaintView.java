package pedigree.ui.timeline;

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

/** A canvas with the colours and the text of the window's look. */
final class PaintView {

    private static final double TEXT = 12;
    private static final int KEPT = 2_000;

    private final GraphicsContext canvas;
    private final Look look;
    private final Text ruler = new Text();
    private final Map<String, String> cut = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };
    private Font plain = Font.getDefault();
    private Font bold = Font.getDefault();

    PaintView(GraphicsContext canvas, Look look) {
        this.canvas = canvas;
        this.look = look;
    }

    /** Begins a frame on an empty ground. */
    void begin(double width, double height) {
        double size = Math.round(TEXT * look.scale().get());
        if (size != plain.getSize() || bold.equals(plain)) {
            plain = Font.font(Font.getDefault().getFamily(), size);
            bold = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size);
            cut.clear();
        }
        canvas.setFontSmoothingType(FontSmoothingType.GRAY);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setGlobalAlpha(1);
        fill("pane", 0, 0, width, height);
    }

    GraphicsContext canvas() {
        return canvas;
    }

    Color colour(String name) {
        return look.palette().get().get(name);
    }

    /** A length that grows with the text, in whole pixels. */
    double scaled(double pixels) {
        return Math.round(pixels * look.scale().get());
    }

    void fill(String colour, double x, double y, double width, double height) {
        canvas.setFill(colour(colour));
        canvas.fillRect(x, y, width, height);
    }

    void text(String text, String colour, boolean strong, TextAlignment alignment, double x, double y) {
        canvas.setFont(strong ? bold : plain);
        canvas.setTextAlign(alignment);
        canvas.setFill(colour(colour));
        canvas.fillText(text, x, y);
    }

    double width(String text, boolean strong) {
        ruler.setFont(strong ? bold : plain);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /** As much of a text as fits into a width, with an ellipsis where that is not all. */
    String cut(String text, boolean strong, double width) {
        return cut.computeIfAbsent(text + '\0' + strong + width, key -> cutNow(text, strong, width));
    }

    private String cutNow(String text, boolean strong, double width) {
        if (width(text, strong) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = Math.min(text.length(), 200);
        while (tooLong - fits > 1) {
            int half = (fits + tooLong) >>> 1;
            if (width(text.substring(0, half) + "…", strong) <= width) {
                fits = half;
            } else {
                tooLong = half;
            }
        }
        return text.substring(0, fits).stripTrailing() + "…";
    }
}
