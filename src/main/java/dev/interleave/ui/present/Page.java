package dev.interleave.ui.present;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/**
 * A panel that can be called up beside the timeline.
 *
 * @param name what it is called
 * @param key the key that calls it up, and sends it away again
 * @param panel the panel, which stands in a pane of the window
 * @param fills whether it is as high as the room there is, because it scrolls by itself
 */
public record Page(String name, KeyCode key, Node panel, boolean fills) {}
