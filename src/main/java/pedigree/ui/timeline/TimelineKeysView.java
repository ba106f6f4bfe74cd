package pedigree.ui.timeline;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do in a timeline. */
final class TimelineKeysView {

    private static final double STEP = 1.5;
    private static final double PART = 0.1; // of what is in sight

    private final TimelineViewModel model;
    private final DrawingView drawing;

    TimelineKeysView(TimelineViewModel model, DrawingView drawing) {
        this.model = model;
        this.drawing = drawing;
    }

    void listen() {
        drawing.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isAltDown() && (event.isShortcutDown() ? zoom(event.getCode()) : go(event.getCode()) || fit(event.getCode()))) {
                event.consume();
            }
        });
    }

    private boolean zoom(KeyCode code) {
        switch (code) {
            case PLUS, ADD, EQUALS -> model.zoom(1 / STEP);
            case MINUS, SUBTRACT -> model.zoom(STEP);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean go(KeyCode code) {
        Grid grid = drawing.grid();
        int page = Math.max(1, (int) (grid.bottom() / grid.row()) - 1);
        switch (code) {
            case UP -> model.step(-1);
            case DOWN -> model.step(1);
            case PAGE_UP -> model.step(-page);
            case PAGE_DOWN -> model.step(page);
            case HOME -> model.choose(0);
            case END -> model.choose(grid.count() - 1);
            case LEFT -> model.move(-PART);
            case RIGHT -> model.move(PART);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean fit(KeyCode code) {
        switch (code) {
            case PLUS, ADD, EQUALS -> model.zoom(1 / STEP);
            case MINUS, SUBTRACT -> model.zoom(STEP);
            case DIGIT0, NUMPAD0 -> model.fitAll();
            case F, ENTER -> model.fitSelected();
            case R -> model.narrow();
            case ESCAPE -> {
                boolean narrowed = model.range().get().isPresent();
                model.clearRange();
                return narrowed;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
