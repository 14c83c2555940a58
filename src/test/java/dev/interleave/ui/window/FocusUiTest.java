package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class FocusUiTest extends WindowTest {
    /** More stops than any window of ours has. */
    private static final int MOST = 150;
    /** How far beyond a control its ring may reach, pixels. */
    private static final double RING = 6;
    /** How many pixels must look different where the focus is. */
    private static final int LEAST_PIXELS = 40;

    @Test
    void tabGoesThroughTheWholeWindowAndOneAlwaysSeesWhereItIs() {
        push(KeyCode.CONTROL, KeyCode.I);
        onFx(() -> {
            stage().requestFocus();
            return true;
        });
        waitUntil("the window has the focus", () -> stage().isFocused());
        Set<Node> stops = new LinkedHashSet<>();
        List<String> nameless = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            push(KeyCode.TAB);
            Node owner = onFx(() -> stage().getScene().getFocusOwner());
            if (!stops.add(owner)) {
                break;
            }
            if (name(owner).isBlank()) {
                nameless.add(owner.toString());
            }
            if (!showsFocus(owner)) {
                unseen.add(owner.toString());
            }
        }
        assertThat(stops).hasSizeBetween(20, MOST - 1);
        assertThat(stops).extracting(Node::getId).contains("play", "timeline", "save", "entry-experiment-workers", "present", "side-now");
        assertThat(nameless).as("without a name").isEmpty();
        assertThat(unseen).as("without a ring").isEmpty();
    }

    private static String name(Node node) {
        return onFx(() -> {
            if (node.getAccessibleText() != null) {
                return node.getAccessibleText();
            }
            if (node instanceof Labeled labeled) {
                return labeled.getText();
            }
            Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
            return text == null ? "" : text.toString();
        });
    }

    /** Compares what is to be seen around a control with and without the focus on it. */
    private boolean showsFocus(Node owner) {
        Scene scene = stage().getScene();
        Bounds bounds = onFx(() -> owner.localToScene(owner.getBoundsInLocal()));
        Bounds around = new BoundingBox(
                Math.max(0, bounds.getMinX() - RING),
                Math.max(0, bounds.getMinY() - RING),
                bounds.getWidth() + 2 * RING,
                bounds.getHeight() + 2 * RING);
        WritableImage with = drawn(scene, around);
        onFx(() -> {
            (owner == find("#help") ? find("#theme") : find("#help")).requestFocus();
            return true;
        });
        WritableImage without = drawn(scene, around);
        onFx(() -> {
            owner.requestFocus();
            return true;
        });
        return onFx(() -> different(with, without)) >= LEAST_PIXELS;
    }

    private static int different(WritableImage one, WritableImage other) {
        int different = 0;
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                different += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return different;
    }

    /** What is drawn after the next pulse: before it a change of the focus has not come to the picture. */
    private static WritableImage drawn(Scene scene, Bounds part) {
        AtomicInteger pulses = new AtomicInteger();
        Runnable count = pulses::incrementAndGet;
        onFx(() -> {
            scene.addPostLayoutPulseListener(count);
            return true;
        });
        waitUntil("the picture is drawn", () -> {
            Platform.requestNextPulse();
            return pulses.get() >= 2;
        });
        return onFx(() -> {
            scene.removePostLayoutPulseListener(count);
            return picture(scene, part);
        });
    }

    private static WritableImage picture(Scene scene, Bounds part) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight()));
        return scene.getRoot().snapshot(parameters, null);
    }
}
