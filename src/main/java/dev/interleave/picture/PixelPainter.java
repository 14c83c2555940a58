package dev.interleave.picture;

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
    private final int tileSize;

    private int left;
    private int top;
    private int right;
    private int bottom;
    private int colour;
    private int[] tile;
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
        everywhere();
    }

    private PixelPainter(PixelPainter other) {
        pixels = other.pixels;
        style = other.style;
        above = other.above;
        tileSize = other.tileSize;
        colours = other.colours;
        tiles = other.tiles;
        left = other.left;
        top = other.top;
        right = other.right;
        bottom = other.bottom;
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
    public Optional<Painter> pen() {
        return Optional.of(new PixelPainter(this));
    }

    @Override
    public void ink(Ink next, Tone nextTone) {
        ink = next;
        tone = nextTone;
        colour = colours[next.ordinal() * TONES + nextTone.ordinal()];
        tile = tiles[next.ordinal()];
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        int finer = pixels.finer();
        int fromX = Math.max(left, (int) Math.round(x * finer));
        int toX = Math.min(right, (int) Math.round((x + width) * finer));
        int fromY = Math.max(top, (int) Math.round(y * finer));
        int toY = Math.min(bottom, (int) Math.round((y + height) * finer));
        if (fromX >= toX) {
            return;
        }
        if (tile == null) {
            pixels.fill(fromX, fromY, toX, toY, colour);
        } else {
            pixels.fill(fromX, fromY, toX, toY, colour, tile, tileSize);
        }
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
