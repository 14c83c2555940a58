package dev.interleave.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fills rectangles in an array of pixels, and hands everything else to a painter whose picture lies above. Made for lanes
 * in which every pixel column is different: a rectangle costs its pixels and nothing else, a change of ink costs nothing.
 */
public final class PixelPainter implements Painter {
    private static final int OPAQUE = 0xFF000000;
    private static final int TONES = Tone.values().length;

    private final Pixels pixels;
    private final Style style;
    private final Painter above;
    private final int[] colours;
    private final int[][] tiles;
    /** For each pattern, and each ink below it, the pixels of a tile. */
    private final int[][][] both;
    private final int tileSize;

    private int left;
    private int top;
    private int right;
    private int bottom;
    private Ink ink = Ink.BACKGROUND;
    private Tone tone = Tone.FULL;

    /**
     * Paints on pixels.
     *
     * @param above who paints what is not a rectangle
     */
    public PixelPainter(Pixels pixels, Style style, Painter above) {
        this.pixels = pixels;
        this.style = style;
        this.above = above;
        this.tileSize = Pattern.tile(style.scale()) * pixels.finer();
        this.colours = new int[Ink.count() * TONES];
        this.tiles = new int[Ink.count()][];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = OPAQUE | Ink.at(i / TONES).rgb(style.profile(), Tone.at(i % TONES));
        }
        for (int i = 0; i < tiles.length; i++) {
            Ink each = Ink.at(i);
            tiles[i] = each.pattern() == Pattern.SOLID ? null : tile(each.pattern());
        }
        this.both = new int[tiles.length][][];
        Arrays.setAll(both, pattern -> tiles[pattern] == null ? null : both(pattern));
        everywhere();
    }

    /** The tile of each ink with a pattern above it. */
    private int[][] both(int pattern) {
        int above = colours[pattern * TONES + Tone.FULL.ordinal()];
        int[][] onto = new int[tiles.length][];
        for (int i = 0; i < onto.length; i++) {
            int below = colours[i * TONES + Tone.FULL.ordinal()];
            onto[i] = Arrays.stream(tiles[pattern]).map(it -> Pixels.mixed(below, above, it)).toArray();
        }
        return onto;
    }

    /** How much of each pixel a pattern covers, 0 to 256. */
    private int[] tile(Pattern pattern) {
        int[] covered = new int[tileSize * tileSize];
        double shrink = (double) Pattern.TILE / tileSize;
        for (int y = 0; y < tileSize; y++) {
            for (int x = 0; x < tileSize; x++) {
                covered[y * tileSize + x] = (int) Math.round(256 * pattern.coverage((x + 0.5) * shrink, (y + 0.5) * shrink));
            }
        }
        return covered;
    }

    /** Whether it paints on these pixels in a style; otherwise another one is needed. */
    public boolean paints(Pixels others, Style other) {
        return pixels == others && style.equals(other);
    }

    @Override
    public Optional<Pen> pen() {
        return Optional.of(new Hand(left, top, right, bottom));
    }

    /** A hand inside a clip, in pixels of the array. */
    private final class Hand implements Pen {
        private final int finer = pixels.finer();
        private final int fromX;
        private final int fromY;
        private final int toX;
        private final int toY;

        Hand(int fromX, int fromY, int toX, int toY) {
            this.fromX = fromX;
            this.fromY = fromY;
            this.toX = toX;
            this.toY = toY;
        }

        @Override
        public void rect(Ink of, Tone shade, int x, int y, int w, int h) {
            fill(
                    of.ordinal(),
                    shade.ordinal(),
                    Math.max(fromX, x * finer),
                    Math.max(fromY, y * finer),
                    Math.min(toX, (x + w) * finer),
                    Math.min(toY, (y + h) * finer));
        }

        @Override
        public void patterned(Ink of, Ink pattern, int x, int y, int w, int h) {
            pixels.copy(
                    Math.max(fromX, x * finer),
                    Math.max(fromY, y * finer),
                    Math.min(toX, (x + w) * finer),
                    Math.min(toY, (y + h) * finer),
                    both[pattern.ordinal()][of.ordinal()],
                    tileSize);
        }
    }

    private void fill(int of, int shade, int fromX, int fromY, int toX, int toY) {
        if (fromX >= toX || fromY >= toY) {
            return;
        }
        int argb = colours[of * TONES + shade];
        int[] tile = tiles[of];
        if (tile == null) {
            pixels.fill(fromX, fromY, toX, toY, argb);
        } else {
            pixels.fill(fromX, fromY, toX, toY, argb, tile, tileSize);
        }
    }

    @Override
    public void ink(Ink next, Tone nextTone) {
        ink = next;
        tone = nextTone;
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        int finer = pixels.finer();
        fill(
                ink.ordinal(),
                tone.ordinal(),
                Math.max(left, (int) Math.round(x * finer)),
                Math.max(top, (int) Math.round(y * finer)),
                Math.min(right, (int) Math.round((x + width) * finer)),
                Math.min(bottom, (int) Math.round((y + height) * finer)));
    }

    @Override
    public void triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        above.ink(ink, tone);
        above.triangle(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public void disc(double x, double y, double radius) {
        above.ink(ink, tone);
        above.disc(x, y, radius);
    }

    @Override
    public void text(String text, double x, double baseline, Type type, Align align) {
        above.ink(ink, tone);
        above.text(text, x, baseline, type, align);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        int finer = pixels.finer();
        left = Math.max(0, (int) Math.round(x * finer));
        top = Math.max(0, (int) Math.round(y * finer));
        right = Math.min(pixels.width(), (int) Math.round((x + width) * finer));
        bottom = Math.min(pixels.height(), (int) Math.round((y + height) * finer));
        above.clip(x, y, width, height);
    }

    @Override
    public void unclip() {
        everywhere();
        above.unclip();
    }

    private void everywhere() {
        left = 0;
        top = 0;
        right = pixels.width();
        bottom = pixels.height();
    }
}
