package dev.interleave.ui.timeline;

import dev.interleave.picture.Row;

/**
 * A place on the timeline.
 *
 * @param kind what kind of lane it is on
 * @param index which core, GIL, lock, signal, variable or worker
 * @param permit which permit of a lock
 * @param time the moment, nanoseconds
 * @param slice the slice of the lane at that moment, -1 where there is none
 * @param near how much time a few pixels show: what lies as near can be meant too, nanoseconds
 */
public record Spot(Row.Kind kind, int index, int permit, long time, int slice, long near) {
    /** A place that means nothing beside it. */
    Spot(Row.Kind kind, int index, int permit, long time, int slice) {
        this(kind, index, permit, time, slice, 0);
    }

    /** Whether two places have the same to say. */
    boolean sameAs(Spot other) {
        return kind == other.kind && index == other.index && permit == other.permit && slice == other.slice && slice >= 0;
    }
}
