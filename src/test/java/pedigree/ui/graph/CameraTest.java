package pedigree.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;

class CameraTest {

    private static final double EXACT = 1e-6;
    private static final double WIDTH = 800;
    private static final double HEIGHT = 600;

    private final Layout chain = Layout.of(new Drawing(new ProcessTree(IntStream.range(-1, 9).toArray()),
            IntSet.of(IntStream.range(0, 10).toArray()), IntSet.EMPTY, IntSet.EMPTY), root -> 0, process -> 0);

    @Test
    void whatIsUnderThePointerStaysThere() {
        Camera before = new Camera(100, 50, 1);
        Camera after = before.zoomed(1.7, 300, 200);
        assertEquals(before.drawingX(300), after.drawingX(300), EXACT);
        assertEquals(before.drawingY(200), after.drawingY(200), EXACT);
        assertEquals(1.7, after.zoom(), EXACT);
    }

    @Test
    void aZoomHasAnEnd() {
        assertEquals(Camera.LARGEST, new Camera(0, 0, 1).zoomed(1e9, 0, 0).zoom());
    }

    @Test
    void aDragMovesByPixels() {
        Camera moved = new Camera(0, 0, 2).moved(30, -10);
        assertEquals(30, moved.screenX(0), EXACT);
        assertEquals(-10, moved.screenY(0), EXACT);
    }

    @Test
    void allOfADrawingFitsInItsMiddle() {
        Camera camera = Camera.fitting(chain, WIDTH, HEIGHT, 1);
        assertTrue(camera.screenX(0) > 0);
        assertTrue(camera.screenX(chain.width()) < WIDTH);
        assertEquals(HEIGHT / 2, camera.screenY(chain.height() / 2), EXACT);
    }

    @Test
    void aSmallDrawingIsNotMadeLarge() {
        assertEquals(1, Camera.fitting(chain, 1e6, 1e6, 1).zoom());
    }

    @Test
    void aBoxIsBroughtIntoSightAndOneThatIsStaysWhereItIs() {
        Camera camera = new Camera(0, 0, 1);
        Camera shown = camera.showing(chain, 9, WIDTH, HEIGHT);
        assertTrue(shown.screenX(chain.x(9) + Layout.WIDTH) < WIDTH);
        assertEquals(shown, shown.showing(chain, 8, WIDTH, HEIGHT));
    }

    @Test
    void aViewThatGetsItsSizeLaterShowsTheNewDrawingThen() {
        Viewport viewport = new Viewport();
        viewport.resized(0, 0, chain, 0);
        viewport.begin(chain, 0);
        viewport.resized(WIDTH, HEIGHT, chain, 0);
        Camera camera = viewport.camera().get();
        assertEquals(WIDTH / 2, camera.screenX(Layout.WIDTH / 2), EXACT);
        viewport.resized(400, 300, chain, 0);
        assertEquals(camera.drawingX(WIDTH / 2), viewport.camera().get().drawingX(200), EXACT);
    }

    @Test
    void aDrawingGrowsWithTheTextOfTheWindow() {
        Viewport viewport = new Viewport();
        viewport.setUsual(2);
        assertEquals(2, viewport.camera().get().zoom(), EXACT);
        assertEquals(1, viewport.zoom(), EXACT);
    }
}
