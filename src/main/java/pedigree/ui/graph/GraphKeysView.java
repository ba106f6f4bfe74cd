package pedigree.ui.graph;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;

/** What keys do in a drawing. A key that does nothing here is left to the window. */
final class GraphKeysView {

    private static final double STEP = 80; // pixels

    private final GraphViewModel model;
    private final DrawingView drawing;
    private final GraphMenuView menu;

    GraphKeysView(GraphViewModel model, DrawingView drawing, GraphMenuView menu) {
        this.model = model;
        this.drawing = drawing;
        this.menu = menu;
    }

    void listen() {
        drawing.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown() && !event.isShortcutDown()) {
            return;
        }
        boolean done = event.isShortcutDown() ? withShortcut(event) : walk(event) || onView(event) || model.focus() != Layout.NONE && onBox(event);
        if (done) {
            event.consume();
        }
    }

    private boolean withShortcut(KeyEvent event) {
        Viewport viewport = model.viewport();
        switch (event.getCode()) {
            case LEFT -> viewport.move(STEP, 0);
            case RIGHT -> viewport.move(-STEP, 0);
            case UP -> viewport.move(0, STEP);
            case DOWN -> viewport.move(0, -STEP);
            case PLUS, EQUALS, ADD -> viewport.zoom(Viewport.STEP);
            case MINUS, SUBTRACT -> viewport.zoom(1 / Viewport.STEP);
            case DIGIT0, NUMPAD0 -> viewport.fit(model.layout().get());
            case Z -> {
                if (event.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean walk(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.walk(Walk.Way.LEFT);
            case RIGHT -> model.walk(Walk.Way.RIGHT);
            case UP -> model.walk(Walk.Way.UP);
            case DOWN -> model.walk(Walk.Way.DOWN);
            case HOME -> model.walk(Walk.Way.FIRST);
            case END -> model.walk(Walk.Way.LAST);
            case TAB -> {
                return model.walkFlagged(event.isShiftDown() ? -1 : 1); // behind the last one, the keyboard leaves the pane
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onView(KeyEvent event) {
        switch (event.getCode()) {
            case F -> model.viewport().fit(model.layout().get());
            case DIGIT0, NUMPAD0 -> model.viewport().zoomTo(1);
            case M -> model.minimap().set(!model.minimap().get());
            case H -> {
                if (event.isShiftDown()) {
                    model.showHidden();
                } else if (model.focus() != Layout.NONE) {
                    model.hide(model.focus());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onBox(KeyEvent event) {
        int box = model.focus();
        switch (event.getCode()) {
            case ENTER -> model.toggle(box);
            case SPACE -> model.choose(box);
            case DELETE -> model.hide(box);
            case A -> model.expandAll(box);
            case J -> model.showJoined(box);
            case B -> model.beginAt(box);
            case CONTEXT_MENU -> showMenu(box);
            case F10 -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                showMenu(box);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void showMenu(int box) {
        Layout layout = model.layout().get();
        Camera camera = model.viewport().camera().get();
        Point2D below = drawing.localToScreen(camera.screenX(layout.x(box)), camera.screenY(layout.y(box) + Layout.HEIGHT / 2));
        menu.update();
        menu.show(drawing, below.getX(), below.getY());
    }
}
