package dev.interleave.picture;

import java.util.List;

/**
 * A group of rows under one caption.
 *
 * @param part which lanes they are
 * @param folded whether its rows are left out
 * @param caption its name
 * @param summary its figures, the most telling first
 * @param y its upper edge, pixels below the top of the content
 */
record Group(LaneChoice.Part part, boolean folded, String caption, List<String> summary, int y) {
    /** Copies the list. */
    Group {
        summary = List.copyOf(summary);
    }

    /** As many of the figures as fit into a width, and the whole of them. */
    String summary(Style style, double room) {
        String text = "";
        for (String part : summary) {
            String longer = text.isEmpty() ? part : text + " · " + part;
            if (style.width(longer, Type.SUMMARY) > room) {
                break;
            }
            text = longer;
        }
        return text;
    }
}
