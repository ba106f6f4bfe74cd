package pedigree.ui.graph;

/**
 * Which part of a drawing is in sight.
 *
 * @param x    the drawing's place at the left edge of the view
 * @param y    that at the upper edge
 * @param zoom pixels a unit of the drawing
 */
record Camera(double x, double y, double zoom) {

    /** The largest zoom. */
    static final double LARGEST = 4;

    private static final double SMALLEST = 0.0002;
    private static final double EDGE = 16; // pixels that are left free where something is put into sight

    double screenX(double of) {
        return (of - x) * zoom;
    }

    double screenY(double of) {
        return (of - y) * zoom;
    }

    double drawingX(double screen) {
        return x + screen / zoom;
    }

    double drawingY(double screen) {
        return y + screen / zoom;
    }

    /** Moves the drawing by so many pixels. */
    Camera moved(double right, double down) {
        return new Camera(x - right / zoom, y - down / zoom, zoom);
    }

    /** So much larger, what is at a point of the view staying there. */
    Camera zoomed(double factor, double atX, double atY) {
        double next = Math.max(SMALLEST, Math.min(LARGEST, zoom * factor));
        return new Camera(drawingX(atX) - atX / next, drawingY(atY) - atY / next, next);
    }

    /** All of a layout in the middle of a view, at most as large as {@code most}. */
    static Camera fitting(Layout layout, double width, double height, double most) {
        double room = Math.min((width - 2 * EDGE) / Math.max(1, layout.width()), (height - 2 * EDGE) / Math.max(1, layout.height()));
        double zoom = Math.max(SMALLEST, Math.min(most, room));
        return new Camera((layout.width() - width / zoom) / 2, (layout.height() - height / zoom) / 2, zoom);
    }

    /** With a place of the drawing in the middle of a view. */
    Camera centred(double atX, double atY, double width, double height) {
        return new Camera(atX - width / zoom / 2, atY - height / zoom / 2, zoom);
    }

    /** Moved as little as brings a box into a view. */
    Camera showing(Layout layout, int box, double width, double height) {
        double left = layout.x(box) - EDGE / zoom;
        double right = layout.x(box) + Layout.WIDTH + EDGE / zoom;
        double top = layout.y(box) - Layout.HEIGHT / 2 - EDGE / zoom;
        double bottom = layout.y(box) + Layout.HEIGHT / 2 + EDGE / zoom;
        double nextX = Math.min(left, Math.max(x, right - width / zoom));
        double nextY = Math.min(top, Math.max(y, bottom - height / zoom));
        return new Camera(nextX, nextY, zoom);
    }
}
