package dev.interleave.picture;

/** How an ink fills an area. Patterns hang on the origin of the picture, so that areas side by side join without a seam. */
public enum Pattern {
    /** All of it. */
    SOLID,
    /** Stripes that rise to the right. */
    RISING,
    /** Stripes that fall to the right. */
    FALLING,
    /** Upright stripes. */
    UPRIGHT,
    /** Stripes that lie level. */
    LEVEL,
    /** Dots. */
    DOTS,
    /** Stripes that cross at right angles. */
    GRID,
    /** Most of it, evenly: what lies below shows through. */
    VEIL;

    private static final double VEILED = 0.78;

    /** After how many pixels a pattern begins again, across and down. */
    public static final int TILE = 8;

    /** The same at a scale, a whole number of pixels. */
    public static int tile(double scale) {
        return Math.max(6, (int) Math.round(TILE * scale));
    }

    /**
     * How much of a point of the tile is covered, 0 to 1.
     *
     * @param x across, 0 to {@link #TILE}
     * @param y down, 0 to {@link #TILE}
     */
    public double coverage(double x, double y) {
        return switch (this) {
            case SOLID -> 1;
            case RISING -> stripe(x + y);
            case FALLING -> stripe(x - y + TILE);
            case UPRIGHT -> x >= 3 && x < 5 ? 1 : 0;
            case LEVEL -> y >= 3 && y < 5 ? 1 : 0;
            case VEIL -> VEILED;
            case GRID -> (x >= 3 && x < 5) || (y >= 3 && y < 5) ? 1 : 0;
            case DOTS -> (x < 2 && y < 2) || (x >= 4 && x < 6 && y >= 4 && y < 6) ? 1 : 0;
        };
    }

    private static double stripe(double along) {
        double distance = Math.abs(along % TILE - TILE / 2.0);
        return Math.clamp(1.6 - distance, 0, 1);
    }
}
