package dev.interleave.picture;

/**
 * One row of a timeline.
 *
 * @param kind what it shows
 * @param index which core, GIL, lock, signal, variable or worker
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
        /** What is in a queue or on a list of tasks, or whether an event is set. */
        LEVEL(0.85),
        /** How many wait for a queue, an event, a barrier or a condition. */
        SIGNAL(0.85),
        /** What a shared variable holds, and what it should. */
        VARIABLE(1.2),
        /** What a worker does. */
        WORKER(1);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** Whether it has a ground of its own to be filled: what is drawn as an area stands on the paper. */
        boolean hasGround() {
            return this != QUEUE && this != SIGNAL && this != VARIABLE;
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
