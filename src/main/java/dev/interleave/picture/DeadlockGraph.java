package dev.interleave.picture;

import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;

/** Draws the circle of a deadlock as a graph: a disc for each worker, an arrow from each to the one it waits for. */
public final class DeadlockGraph {
    /** A larger circle is drawn only so far. */
    private static final int MOST = 10;

    private final Trace trace;
    private final Deadlock deadlock;
    private final Style style;
    private final int width;
    private final int nodes;

    /** The graph of a deadlock, so many pixels wide. */
    public DeadlockGraph(Trace trace, Deadlock deadlock, Style style, int width) {
        this.trace = trace;
        this.deadlock = deadlock;
        this.style = style;
        this.width = width;
        this.nodes = deadlock.links().size() > MOST ? MOST : deadlock.links().size();
    }

    /** How high it is, pixels; 0 where there is no circle to be drawn. */
    public int height() {
        return nodes == 0 ? 0 : style.px(nodes <= 2 ? 92 : nodes <= 5 ? 190 : 240);
    }

    /** Draws it at the origin. */
    public void draw(Painter painter) {
        painter.ink(Ink.BACKGROUND);
        painter.rect(0, 0, width, height());
        for (int i = 0; i < nodes; i++) {
            edge(painter, i);
        }
        for (int i = 0; i < nodes; i++) {
            node(painter, i);
        }
    }

    private void edge(Painter painter, int i) {
        boolean last = i == nodes - 1;
        if (nodes == 1 || last && nodes < deadlock.links().size()) {
            name(painter, i, x(i), y(i) + radius() + style.px(14));
            return;
        }
        double toX = x((i + 1) % nodes);
        double toY = y((i + 1) % nodes);
        double length = Math.hypot(toX - x(i), toY - y(i));
        double alongX = (toX - x(i)) / length;
        double alongY = (toY - y(i)) / length;
        // Two arrows between the same two lie side by side, each to its left.
        double aside = nodes == 2 ? style.px(9) : 0;
        double fromX = x(i) + alongX * radius() + alongY * aside;
        double fromY = y(i) + alongY * radius() - alongX * aside;
        double endX = toX - alongX * (radius() + style.px(2)) + alongY * aside;
        double endY = toY - alongY * (radius() + style.px(2)) - alongX * aside;
        painter.ink(Ink.HAND_OFF);
        double neckX = endX - alongX * style.px(9);
        double neckY = endY - alongY * style.px(9);
        double half = style.px(1);
        painter.triangle(fromX - alongY * half, fromY + alongX * half, fromX + alongY * half, fromY - alongX * half, neckX + alongY * half, neckY - alongX * half);
        painter.triangle(fromX - alongY * half, fromY + alongX * half, neckX + alongY * half, neckY - alongX * half, neckX - alongY * half, neckY + alongX * half);
        double wing = style.px(5);
        painter.triangle(endX, endY, neckX - alongY * wing, neckY + alongX * wing, neckX + alongY * wing, neckY - alongX * wing);
        double labelAside = nodes == 2 ? style.px(10) : 0;
        name(painter, i, (fromX + endX) / 2 + alongY * labelAside, (fromY + endY) / 2 - alongX * labelAside + style.px(4));
    }

    /** The lock that the worker of a node waits for. */
    private void name(Painter painter, int i, double x, double baseline) {
        String name = trace.locks().get(deadlock.links().get(i).lock()).name();
        double wide = style.width(name, Type.LABEL) + style.px(6);
        painter.ink(Ink.BACKGROUND);
        painter.rect(x - wide / 2, baseline - style.px(12), wide, style.px(16));
        painter.ink(Ink.TEXT);
        painter.text(name, x, baseline, Type.LABEL, Align.CENTRE);
    }

    private void node(Painter painter, int i) {
        Worker worker = trace.workers().get(deadlock.links().get(i).worker());
        Ink ink = Ink.of(worker);
        painter.ink(ink, Tone.EDGE);
        painter.disc(x(i), y(i), radius());
        painter.ink(ink);
        painter.disc(x(i), y(i), radius() - style.line());
        painter.ink(ink.letters(style.profile()));
        String label = worker.label().isEmpty() ? "main" : worker.label();
        painter.text(label, x(i), y(i) + style.px(4), Type.LABEL, Align.CENTRE);
    }

    private double radius() {
        return style.px(16);
    }

    private double angle(int i) {
        return 2 * Math.PI * i / nodes - (nodes == 2 ? Math.PI : Math.PI / 2);
    }

    private double x(int i) {
        double reach = nodes == 1 ? 0 : Math.min(width / 2.0 - radius() - style.px(12), nodes == 2 ? style.px(110) : height() / 2.0);
        return width / 2.0 + Math.cos(angle(i)) * reach;
    }

    private double y(int i) {
        double reach = nodes <= 2 ? 0 : height() / 2.0 - radius() - style.px(4);
        return height() / 2.0 + Math.sin(angle(i)) * reach - (nodes == 1 ? style.px(8) : 0);
    }
}
