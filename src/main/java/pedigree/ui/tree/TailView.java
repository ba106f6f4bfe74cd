package pedigree.ui.tree;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What stands behind the name of a process: a remark, then badges, as many as there is room for. */
final class TailView extends Region {

    private static final double GAP = 5;
    private static final double SHORTEST = 40;
    private static final Badge NONE = new Badge(Badge.Kind.ACTIVITY, "", "");

    private final Label remark;

    TailView(Label remark) {
        this.remark = remark;
        getChildren().add(remark);
    }

    /** Shows other badges, in the labels that are there. */
    void show(List<Badge> badges) {
        while (getChildren().size() <= badges.size()) {
            Label label = new Label();
            label.getStyleClass().add("badge");
            label.setMinWidth(0);
            getChildren().add(label);
        }
        for (int i = 1; i < getChildren().size(); i++) {
            show((Label) getChildren().get(i), i <= badges.size() ? badges.get(i - 1) : NONE);
        }
        requestLayout();
    }

    private static void show(Label label, Badge badge) {
        label.setText(badge.shown());
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass("behind"), badge.kind() == Badge.Kind.BEHIND);
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass("elevated"), badge.kind() == Badge.Kind.ELEVATED);
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass("plain"), badge.kind() == Badge.Kind.ACTIVITY);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node child : getChildren()) {
            width += ((Label) child).getText().isEmpty() ? 0 : child.prefWidth(-1) + GAP;
        }
        return width;
    }

    /** What says most comes first, and is shortened where there is little room; of the others, those are left out that have none, and all behind them. */
    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Node child : getManagedChildren()) {
            Label label = (Label) child;
            double room = getWidth() - x;
            double wanted = Math.ceil(label.prefWidth(-1));
            boolean shown = !label.getText().isEmpty() && (wanted <= room || x == 0 && room >= SHORTEST);
            label.setVisible(shown);
            if (shown) {
                layoutInArea(label, x, 0, Math.min(wanted, room), getHeight(), 0, HPos.LEFT, VPos.CENTER);
            }
            x += label.getText().isEmpty() ? 0 : wanted + GAP;
        }
    }
}
