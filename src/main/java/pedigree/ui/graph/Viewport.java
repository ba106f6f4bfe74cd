package pedigree.ui.graph;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The part of the drawing that is in sight, in a view of some size. Of the UI thread. */
final class Viewport {

    /** By how much a step of a key or wheel makes the drawing larger. */
    static final double STEP = 1.2;

    private static final double READABLE = 0.69; // of the usual size: below it, only names are written

    private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(new Camera(0, 0, 1));
    private double width = 800;
    private double height = 600;
    private double usual = 1; // pixels a unit at 100 %
    private boolean isNew; // a drawing that was made before there was a place for it

    ReadOnlyObjectProperty<Camera> camera() {
        return camera.getReadOnlyProperty();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** How large the drawing is, 1 being the usual size. */
    double zoom() {
        return camera.get().zoom() / usual;
    }

    /** Pixels a unit of the drawing at its usual size: they grow with the text of the window. */
    void setUsual(double pixels) {
        double before = zoom();
        usual = pixels;
        zoomTo(before);
    }

    /** The size of the view, in pixels; what is in its middle stays there. */
    void resized(double newWidth, double newHeight, Layout layout, int box) {
        camera.set(camera.get().moved((newWidth - width) / 2, (newHeight - height) / 2));
        width = newWidth;
        height = newHeight;
        if (isNew && width > 0 && height > 0) {
            begin(layout, box);
            isNew = false;
        }
    }

    /** Shows a new drawing: all of it where it can be read then, else the surroundings of a box. */
    void begin(Layout layout, int box) {
        isNew = true;
        Camera all = Camera.fitting(layout, width, height, usual);
        if (box == Layout.NONE || all.zoom() >= READABLE * usual) {
            camera.set(all);
        } else {
            camera.set(new Camera(0, 0, usual).centred(layout.x(box) + Layout.WIDTH / 2, layout.y(box), width, height));
        }
    }

    void move(double right, double down) {
        isNew = false;
        camera.set(camera.get().moved(right, down));
    }

    /** So much larger around a point of the view. */
    void zoom(double factor, double atX, double atY) {
        isNew = false;
        camera.set(camera.get().zoomed(factor, atX, atY));
    }

    /** So much larger around the middle. */
    void zoom(double factor) {
        zoom(factor, width / 2, height / 2);
    }

    /** So large, 1 being the usual size. */
    void zoomTo(double of) {
        zoom(of * usual / camera.get().zoom());
    }

    /** All of the drawing. */
    void fit(Layout layout) {
        isNew = false;
        camera.set(Camera.fitting(layout, width, height, usual));
    }

    /** With a place of the drawing in the middle. */
    void centre(double x, double y) {
        isNew = false;
        camera.set(camera.get().centred(x, y, width, height));
    }

    /** Brings a box into sight. */
    void show(Layout layout, int box) {
        camera.set(camera.get().showing(layout, box, width, height));
    }

    /** Lets a box stay where it was in the view when another layout is shown. */
    void keep(Layout before, int boxBefore, Layout now, int boxNow) {
        Camera old = camera.get();
        camera.set(new Camera(old.x() + now.x(boxNow) - before.x(boxBefore), old.y() + now.y(boxNow) - before.y(boxBefore), old.zoom()));
    }
}
