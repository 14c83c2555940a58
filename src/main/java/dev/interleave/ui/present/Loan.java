package dev.interleave.ui.present;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A node that is taken out of where it belongs for a while. */
record Loan(Node node, Pane home, int place) {
    /** Takes a node out of its pane. */
    static Loan of(Node node) {
        Pane home = (Pane) node.getParent();
        int place = home.getChildren().indexOf(node);
        home.getChildren().remove(node);
        return new Loan(node, home, place);
    }

    /** Puts it back to where it was. */
    void giveBack() {
        if (node.getParent() instanceof Pane borrower) {
            borrower.getChildren().remove(node);
        }
        home.getChildren().add(place, node);
    }
}
