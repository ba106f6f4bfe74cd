package pedigree.ui.histogram;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.RangeSlider;

import pedigree.event.TimeRange;
import pedigree.ui.style.Look;
import pedigree.ui.style.TimeScale;

/** How many processes started when; a drag selects a span of time. */
public final class HistogramView extends StackPane {

    private static final double AXIS = 18;
    private static final double SLIDER = 12;
    private static final double HEIGHT = 70;
    private static final double BAR = 5;
    private static final double GAP = 8;
    private static final int LEAP = 10;
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

    private final HistogramViewModel model;
    private final BarsView bars;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final Button chip = new Button();
    private final Button extent = new Button();
    private final Label days = new Label();
    private final HBox end = new HBox(GAP, extent, days);
    private final Label empty = new Label("No process of this case has a start time");
    private final Look look;
    private boolean isUpdating;
    private boolean atEnd; // of the range: arrow keys move that

    /** Shows {@code model}. */
    public HistogramView(HistogramViewModel model, Look look) {
        this.model = model;
        this.look = look;
        setId("histogram");
        getStyleClass().add("histogram");
        bars = new BarsView(model, look);
        minHeightProperty().bind(look.scaled(HEIGHT));
        maxHeightProperty().bind(minHeightProperty());
        dress();
        Pane chart = new Pane(bars, end, slider, chip) {
            @Override
            protected void layoutChildren() {
                place(getWidth(), getHeight());
            }
        };
        getChildren().addAll(chart, empty);
        chart.widthProperty().addListener((property, old, now) -> fit(now.doubleValue()));
        look.scale().addListener((property, old, now) -> fit(chart.getWidth()));
        model.bars().addListener((property, old, now) -> update());
        model.bins().addListener((property, old, now) -> update());
        model.range().addListener((property, old, now) -> update());
        bars.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        bars.focusedProperty().addListener((property, old, now) -> {
            atEnd = atEnd && now;
            markThumbs();
        });
        update();
    }

    private void dress() {
        empty.getStyleClass().add("muted");
        days.getStyleClass().add("muted");
        end.getStyleClass().add("histogram-end");
        chip.setId("histogram-range");
        chip.getStyleClass().add("range-chip");
        chip.setAccessibleHelp("Shows all of the time again");
        chip.setOnAction(event -> model.clear());
        extent.setId("histogram-extent");
        extent.getStyleClass().add("flat-button");
        extent.setAccessibleHelp("Shows the whole case, or only the time in which nearly all of it happened");
        extent.setOnAction(event -> model.whole().set(!model.whole().get()));
        slider.setId("histogram-slider");
        slider.getStyleClass().add("histogram-slider");
        slider.setFocusTraversable(false);
        slider.focusedProperty().addListener((property, old, now) -> bars.requestFocus());
        slider.lowValueProperty().addListener((property, old, now) -> slid());
        slider.highValueProperty().addListener((property, old, now) -> slid());
    }

    private void fit(double width) {
        model.fit((int) (BarsView.inner(width) / (BAR * Math.sqrt(look.scale().get()))));
        requestLayout();
    }

    private void place(double width, double height) {
        double axis = Math.round(AXIS * look.scale().get());
        bars.resizeRelocate(0, 0, width, height);
        slider.resizeRelocate(BarsView.INSET - SLIDER / 2, height - axis - SLIDER / 2, BarsView.inner(width) + SLIDER, SLIDER);
        end.autosize();
        end.relocate(width - BarsView.INSET - end.getWidth(), height - axis + (axis - end.getHeight()) / 2);
        chip.autosize();
        double middle = model.range().get().map(range -> middle(range, width)).orElse(0.0);
        double x = Math.max(BarsView.INSET, Math.min(end.getLayoutX() - GAP - chip.getWidth(), BarsView.INSET + middle - chip.getWidth() / 2));
        chip.relocate(Math.round(x), Math.round(height - axis + (axis - chip.getHeight()) / 2));
        bars.draw(axis, end.isVisible() ? end.getLayoutX() : width);
    }

    private double middle(TimeRange range, double width) {
        TimeScale scale = model.bars().get().scale(BarsView.inner(width));
        return scale.x(range.from().ticks() + range.length() / 2);
    }

    private void update() {
        isUpdating = true;
        int[] edges = model.edges();
        slider.setMax(model.bars().get().count());
        slider.setLowValue(0); // so that neither end stands in the other's way
        slider.setHighValue(edges[1]);
        slider.setLowValue(edges[0]);
        isUpdating = false;
        boolean any = model.bins().get().isPresent();
        empty.setVisible(!any);
        bars.setVisible(any);
        slider.setVisible(any);
        end.setVisible(any);
        String range = model.rangeText();
        chip.setText(range + "  ✕");
        chip.setVisible(any && !range.isEmpty());
        chip.setAccessibleText(range + " UTC only");
        days.setText(model.dayText());
        extent.setText(model.extentText());
        extent.setVisible(!extent.getText().isEmpty());
        extent.setManaged(extent.isVisible());
        String undated = model.undatedText();
        days.setTooltip(undated.isEmpty() ? null : new Tooltip("In no bar: " + undated));
        String which = model.dayText() + (undated.isEmpty() ? "" : ", " + undated);
        bars.setAccessibleText("When processes started, " + which + ": " + (range.isEmpty() ? "all of the time" : range));
        slider.setAccessibleText("The beginning and the end of the time that is shown");
        bars.select(model.range().get());
        requestLayout();
        bars.getParent().requestLayout();
    }

    /** The thumbs may be drawn, too; a range is taken over when they are let go. */
    private void slid() {
        if (!isUpdating && !slider.isLowValueChanging() && !slider.isHighValueChanging()) {
            model.select((int) Math.round(slider.getLowValue()), Math.max((int) Math.round(slider.getLowValue()) + 1, (int) Math.round(slider.getHighValue())));
        }
    }

    private void pressed(KeyEvent event) {
        int by = (event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0) * (event.isShiftDown() ? LEAP : 1);
        if (event.getCode() == KeyCode.ESCAPE && model.range().get().isPresent()) {
            model.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && event.isShiftDown() == atEnd) {
            atEnd = !atEnd;
            markThumbs();
            event.consume();
        } else if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            model.move(atEnd, by);
            event.consume();
        }
    }

    /** The thumb that arrow keys move looks as if it had the keyboard. */
    private void markThumbs() {
        for (String end : List.of("low", "high")) {
            Node thumb = slider.lookup("." + end + "-thumb");
            if (thumb != null) {
                thumb.pseudoClassStateChanged(MOVED, bars.isFocused() && atEnd == end.equals("high"));
            }
        }
    }

    /** Puts the keyboard into it. */
    public void focus() {
        bars.requestFocus();
    }
}
