package dev.interleave.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects rectangles and labels by ink and hands them to a painter ink by ink, in the order of {@link Ink}. Columns of
 * one pixel that continue the rectangle before them become part of it.
 */
class Sheet {
    private static final int TONES = Tone.values().length;

    private record Label(String text, double x, double baseline) {}

    private final int[][] rects = new int[Ink.count() * TONES][];
    private final int[] used = new int[Ink.count() * TONES];
    private final List<Label> darkLabels = new ArrayList<>();
    private final List<Label> lightLabels = new ArrayList<>();

    void rect(Ink ink, int x, int y, int width, int height) {
        rect(ink, Tone.FULL, x, y, width, height);
    }

    void rect(Ink ink, Tone tone, int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        int pot = ink.ordinal() * TONES + tone.ordinal();
        int end = used[pot];
        int[] list = rects[pot];
        if (list == null) {
            list = rects[pot] = new int[64];
        }
        if (end > 0 && list[end - 3] == y && list[end - 1] == height && list[end - 4] + list[end - 2] == x) {
            list[end - 2] += width;
            return;
        }
        if (end == list.length) {
            list = rects[pot] = Arrays.copyOf(list, 2 * end);
        }
        list[end] = x;
        list[end + 1] = y;
        list[end + 2] = width;
        list[end + 3] = height;
        used[pot] = end + 4;
    }

    /** A rectangle of an ink and the pattern of another above it. */
    void patterned(Ink ink, Ink pattern, int x, int y, int width, int height) {
        rect(ink, x, y, width, height);
        rect(pattern, x, y, width, height);
    }

    /** A worker's short name on a slice. */
    void label(Ink letters, String text, double x, double baseline) {
        (letters == Ink.LETTER_LIGHT ? lightLabels : darkLabels).add(new Label(text, x, baseline));
    }

    void paint(Painter painter) {
        for (int pot = 0; pot < rects.length; pot++) {
            int end = used[pot];
            if (end > 0) {
                painter.ink(Ink.at(pot / TONES), Tone.at(pot % TONES));
                int[] list = rects[pot];
                for (int i = 0; i < end; i += 4) {
                    painter.rect(list[i], list[i + 1], list[i + 2], list[i + 3]);
                }
                used[pot] = 0;
            }
        }
        paint(painter, Ink.LETTER_DARK, darkLabels);
        paint(painter, Ink.LETTER_LIGHT, lightLabels);
    }

    private static void paint(Painter painter, Ink ink, List<Label> labels) {
        if (!labels.isEmpty()) {
            painter.ink(ink);
            for (Label label : labels) {
                painter.text(label.text(), label.x(), label.baseline(), Type.LABEL, Align.CENTRE);
            }
            labels.clear();
        }
    }
}
