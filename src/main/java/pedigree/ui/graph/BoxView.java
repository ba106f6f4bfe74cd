package pedigree.ui.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import pedigree.event.Level;
import pedigree.lineage.ProcessTree;
import pedigree.ui.style.Wording;

/** Draws the boxes of a drawing. */
final class BoxView {

    /** The size of the first line of text in a box, in pixels at 100 %. */
    static final double TEXT = 13;

    /** That of the second line. */
    static final double SMALL_TEXT = 11.5;

    /** That of a mark's text. */
    static final double MARK_TEXT = 11.5;

    /** The radius of a fold mark at 100 %. */
    static final double MARK = 8;

    /** How far below a box the line begins that tells of what is not drawn, and how high it is, at 100 %. */
    static final double STUB = 4;

    private static final double PADDING = 14;
    private static final double ROOM = Layout.WIDTH - 2 * PADDING;
    private static final double SHORT_TEXT = 9.5; // pixels, at any zoom
    private static final String SEPARATOR = " · ";
    private static final double STUB_HEIGHT = 16;
    private static final double ROUNDED = 0.3; // zooms from which corners are rounded and marks are drawn
    private static final double OUTLINED = 0.08; // zooms from which boxes have an outline

    private final GraphViewModel model;
    private final CanvasView sheet;
    private final GraphicsContext canvas;

    BoxView(GraphViewModel model, CanvasView sheet) {
        this.model = model;
        this.sheet = sheet;
        canvas = sheet.canvas();
    }

    /** Draws a box as small as the zoom has it. */
    void draw(int box, boolean hovered, boolean focused) {
        Layout layout = model.layout().get();
        double x = sheet.x(layout.x(box));
        double y = sheet.y(layout.y(box) - Layout.HEIGHT / 2);
        double width = sheet.length(Layout.WIDTH);
        double height = Math.max(1, sheet.length(Layout.HEIGHT));
        double zoom = sheet.camera().zoom();
        if (zoom < OUTLINED) {
            canvas.setFill(level(layout, box).map(sheet.palette()::of).orElse(sheet.colour("guide")));
            canvas.fillRect(x, y, Math.max(1, width), height);
            drawRing(box, x, y, width, height, focused);
            return;
        }
        drawShape(layout, box, hovered, x, y, width, height);
        drawRing(box, x, y, width, height, focused);
        drawTexts(layout, box, x, y, width, height);
        if (zoom >= ROUNDED) {
            drawMarks(layout, box, hovered || focused);
        }
    }

    private Optional<Level> level(Layout layout, int box) {
        return layout.isProcess(box) ? model.flags().of(layout.process(box)) : Optional.empty();
    }

    private void drawShape(Layout layout, int box, boolean hovered, double x, double y, double width, double height) {
        boolean isProcess = layout.isProcess(box);
        int process = layout.process(box);
        Optional<Level> level = level(layout, box);
        boolean dashed = !isProcess || sheet.isReadable(TEXT) && model.text(process).inferred();
        String ground = isProcess && model.flags().isSubject(process) ? "named" : hovered ? "selection" : dashed ? "pane" : "side";
        Color outline = level.map(sheet.palette()::of).orElse(sheet.colour(dashed || hovered ? "muted" : "guide"));
        double line = level.isPresent() ? 2 : 1;
        if (sheet.camera().zoom() < ROUNDED) {
            fillFrame(sheet.colour(ground), outline, line, x, y, width, height);
            return;
        }
        double arc = 16 * sheet.camera().zoom();
        canvas.setFill(sheet.colour(ground));
        canvas.fillRoundRect(x, y, width, height, arc, arc);
        canvas.setStroke(outline);
        canvas.setLineWidth(line);
        if (dashed) {
            canvas.setLineDashes(4, 4);
        }
        canvas.strokeRoundRect(x + line % 2 / 2, y + line % 2 / 2, width - line % 2, height - line % 2, arc, arc);
        canvas.setLineDashes();
    }

    /** Two rectangles, one in the other: without a graphics card, many times as quick as an outline. */
    private void fillFrame(Color ground, Color outline, double line, double x, double y, double width, double height) {
        canvas.setFill(outline);
        canvas.fillRect(x, y, width, height);
        if (width > 2 * line && height > 2 * line) {
            canvas.setFill(ground);
            canvas.fillRect(x + line, y + line, width - 2 * line, height - 2 * line);
        }
    }

    /** A ring around what is selected, and a dashed one around what has the keyboard. */
    private void drawRing(int box, double x, double y, double width, double height, boolean focused) {
        Layout layout = model.layout().get();
        boolean selected = layout.isProcess(box) && layout.process(box) == model.selected() && model.selected() != ProcessTree.NONE;
        if (!selected && !focused) {
            return;
        }
        double out = 4;
        double arc = sheet.camera().zoom() < ROUNDED ? 0 : 16 * sheet.camera().zoom() + out;
        canvas.setStroke(sheet.colour(selected ? "low" : "text"));
        canvas.setLineWidth(selected ? 2 : 1.5);
        if (focused && !selected) {
            canvas.setLineDashes(3, 3);
        }
        canvas.strokeRoundRect(x - out, y - out, width + 2 * out, height + 2 * out, arc, arc);
        canvas.setLineDashes();
    }

    private void drawTexts(Layout layout, int box, double x, double y, double width, double height) {
        double left = x + sheet.length(PADDING);
        String first = BoxText.first(model, box);
        if (!sheet.isReadable(SMALL_TEXT)) {
            drawShort(first, layout.isProcess(box), x, y, width, height);
        } else if (!layout.isProcess(box)) {
            sheet.text(sheet.cut(first, TEXT, false, ROOM), TEXT, false, "muted", TextAlignment.CENTER, x + width / 2, y + height / 2);
        } else {
            sheet.text(sheet.cutName(first, TEXT, true, ROOM), TEXT, true, "text", TextAlignment.LEFT, left, Math.round(y + height * 0.34));
            sheet.text(fitting(BoxText.second(model, box)), SMALL_TEXT, false, "muted", TextAlignment.LEFT, left, Math.round(y + height * 0.69));
        }
    }

    /** In a box that is too small for two lines: its name, as large as it must be to be read. */
    private void drawShort(String name, boolean bold, double x, double y, double width, double height) {
        double zoom = sheet.camera().zoom();
        if (height >= SHORT_TEXT + 5) {
            String base = name.toLowerCase(Locale.ROOT).endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
            String cut = sheet.cut(base, SHORT_TEXT, bold, width - 8);
            sheet.text(cut, SHORT_TEXT / zoom, bold, bold ? "text" : "muted", TextAlignment.CENTER, x + Math.round(width / 2), y + Math.round(height / 2));
        }
    }

    /** As many parts of a line as there is room for, what matters most first. */
    private String fitting(List<String> parts) {
        String line = String.join(SEPARATOR, parts);
        for (int count = parts.size() - 1; count > 0 && sheet.width(line, SMALL_TEXT, false) > ROOM; count--) {
            line = String.join(SEPARATOR, parts.subList(0, count));
        }
        return sheet.cut(line, SMALL_TEXT, false, ROOM);
    }

    private void drawMarks(Layout layout, int box, boolean all) {
        double right = sheet.x(layout.x(box) + Layout.WIDTH);
        double left = sheet.x(layout.x(box));
        double middle = sheet.y(layout.y(box));
        if (layout.isProcess(box)) {
            if (model.isFolded(box)) {
                drawFold(right, middle, true);
            } else if (layout.children(box) > 0 && all) {
                drawFold(right, middle, false);
            }
            if (model.hasAbove(box)) {
                drawFold(left, middle, true);
            }
            if (model.flags().isSubject(layout.process(box))) {
                level(layout, box).ifPresent(level -> drawLevel(level, right, sheet.y(layout.y(box) - Layout.HEIGHT / 2)));
            }
            drawStub(layout, box, left);
        }
    }

    private void drawFold(double x, double y, boolean plus) {
        double radius = Math.round(MARK * sheet.camera().zoom());
        double arm = Math.max(2, Math.round(radius / 2));
        canvas.setFill(sheet.colour("pane"));
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        canvas.setStroke(sheet.colour("muted"));
        canvas.setLineWidth(1);
        canvas.strokeOval(x - radius + 0.5, y - radius + 0.5, 2 * radius - 1, 2 * radius - 1);
        canvas.setFill(sheet.colour("text"));
        canvas.fillRect(x - arm, y - 0.5, 2 * arm, 1);
        if (plus) {
            canvas.fillRect(x - 0.5, y - arm, 1, 2 * arm);
        }
    }

    /** {@code ! H} in the colour of the level. */
    private void drawLevel(Level level, double right, double top) {
        Color colour = sheet.palette().of(level);
        double width = sheet.length(28);
        double height = sheet.length(17);
        double x = right - sheet.length(20);
        double y = top - Math.round(height / 2);
        canvas.setFill(colour);
        canvas.fillRoundRect(x, y, width, height, height, height);
        sheet.text("! " + Wording.level(level).charAt(0), MARK_TEXT, true, level.sigma() + "-text", TextAlignment.CENTER, x + width / 2, y + height / 2);
    }

    /** What joins it with processes that are not drawn. */
    private void drawStub(Layout layout, int box, double left) {
        if (sheet.isReadable(MARK_TEXT)) {
            int process = layout.process(box);
            String stub = Joins.stub(layout.drawing(), process, model.text(process).edges());
            if (!stub.isEmpty()) {
                double height = sheet.length(STUB_HEIGHT);
                double y = sheet.y(layout.y(box) + Layout.HEIGHT / 2 + STUB);
                double width = Math.round(stubWidth(stub) * sheet.camera().zoom());
                canvas.setFill(sheet.colour("technique"));
                canvas.fillRoundRect(left + sheet.length(8), y, width, height, height, height);
                sheet.text(stub(stub), MARK_TEXT, false, "technique-text", TextAlignment.CENTER, left + sheet.length(8) + width / 2, y + height / 2);
            }
        }
    }

    private String stub(String whole) {
        return sheet.cut(whole, MARK_TEXT, false, ROOM);
    }

    private double stubWidth(String whole) {
        return sheet.width(stub(whole), MARK_TEXT, false) + 16;
    }

    /** What of a box is at a point of the drawing. */
    Spot spotAt(int box, double x, double y) {
        Layout layout = model.layout().get();
        if (!layout.isProcess(box)) {
            return Spot.FOLD;
        }
        double right = x - layout.x(box) - Layout.WIDTH;
        double down = y - layout.y(box);
        boolean isMiddle = Math.abs(down) <= MARK + 2;
        if (isMiddle && Math.abs(right) <= MARK + 2 && (model.isFolded(box) || layout.children(box) > 0)) {
            return Spot.FOLD;
        }
        if (isMiddle && Math.abs(x - layout.x(box)) <= MARK + 2 && model.hasAbove(box)) {
            return Spot.ABOVE;
        }
        if (Math.abs(down) <= Layout.HEIGHT / 2 && x >= layout.x(box) && right <= 0) {
            return Spot.BOX;
        }
        String stub = Joins.stub(layout.drawing(), layout.process(box), model.text(layout.process(box)).edges());
        double below = down - Layout.HEIGHT / 2 - STUB;
        double along = x - layout.x(box) - 8;
        return !stub.isEmpty() && below >= 0 && below <= STUB_HEIGHT && along >= 0 && along <= stubWidth(stub) ? Spot.STUB : Spot.NOTHING;
    }

    /** What a click on a part of a box means. */
    enum Spot {
        NOTHING, BOX, FOLD, ABOVE, STUB
    }
}
