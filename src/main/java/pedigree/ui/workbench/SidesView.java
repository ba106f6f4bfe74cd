package pedigree.ui.workbench;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The panes beside each other: the findings, the centre, the details; those at the sides as far as they are to be seen. */
final class SidesView extends SplitPane {

    private final CentreViewModel model;
    private final Node findings;
    private final Node centre;
    private final Node details;
    private double left;
    private double right;

    SidesView(CentreViewModel model, Node findings, Node centre, Node details, Layout layout) {
        this.model = model;
        this.findings = findings;
        this.centre = centre;
        this.details = details;
        left = layout.left();
        right = layout.right();
        SplitPane.setResizableWithParent(findings, false);
        SplitPane.setResizableWithParent(details, false);
        model.findings().addListener((property, old, now) -> rearrange());
        model.details().addListener((property, old, now) -> rearrange());
        arrange();
    }

    private void rearrange() {
        keep();
        arrange();
    }

    private void arrange() {
        List<Node> shown = new ArrayList<>(List.of(centre));
        List<Double> dividers = new ArrayList<>();
        if (model.findings().get()) {
            shown.add(0, findings);
            dividers.add(left);
        }
        if (model.details().get()) {
            shown.add(details);
            dividers.add(right);
        }
        getItems().setAll(shown);
        setDividerPositions(dividers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void keep() {
        double[] dividers = getDividerPositions();
        if (getItems().contains(findings)) {
            left = dividers[0];
        }
        if (getItems().contains(details)) {
            right = dividers[dividers.length - 1];
        }
    }

    /** Where the centre begins, as a part of the width. */
    double left() {
        keep();
        return left;
    }

    /** Where the details begin, as a part of the width. */
    double right() {
        keep();
        return right;
    }
}
