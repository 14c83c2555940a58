package dev.interleave.picture;

/**
 * One row of a timeline.
 *
 * @param kind what it shows
 * @param index which core, GIL, lock or worker
 * @param permit which permit of a lock; 0 for everything else
 * @param name what stands at its left; empty where thin lanes lie too close for names
 * @param compact whether it is thin, one of many of its kind
 * @param y its upper edge, pixels below the top of the content
 * @param height how high its lane is, pixels
 */
public record Row(Kind kind, int index, int permit, String name, boolean compact, int y, int height) {
    /** What a row shows. */
    public enum Kind {
        /** Who is on a core. */
        CORE(1),
        /** Who holds a GIL. */
        GIL(0.72),
        /** Who holds a permit of a lock. */
        LOCK(0.72),
        /** How many wait for a lock. */
        QUEUE(0.85),
        /** What a worker does. */
        WORKER(1);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** How high it is compared with others. */
        double weight() {
            return weight;
        }
    }

    int bottom() {
        return y + height;
    }
}
