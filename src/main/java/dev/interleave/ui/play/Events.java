package dev.interleave.ui.play;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The moments at which something changes in a run: where a slice of any lane begins or ends. */
final class Events {
    private Events() {}

    /** The first moment after the given one at which something changes. */
    static OptionalLong after(Trace trace, long time) {
        long[] nearest = {Long.MAX_VALUE};
        eachLane(trace, lane -> after(lane, time).ifPresent(moment -> nearest[0] = Math.min(nearest[0], moment)));
        return nearest[0] == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(nearest[0]);
    }

    /** The same on one lane. */
    static OptionalLong after(Lane lane, long time) {
        int i = lane.firstEndingAfter(time);
        if (i == lane.size()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(lane.start(i) > time ? lane.start(i) : lane.end(i));
    }

    /** The last moment before the given one at which something changed. */
    static OptionalLong before(Trace trace, long time) {
        long[] nearest = {-1};
        eachLane(trace, lane -> before(lane, time).ifPresent(moment -> nearest[0] = Math.max(nearest[0], moment)));
        return nearest[0] < 0 ? OptionalLong.empty() : OptionalLong.of(nearest[0]);
    }

    /** The same on one lane. */
    static OptionalLong before(Lane lane, long time) {
        int i = lane.firstEndingAfter(time - 1);
        if (i < lane.size() && lane.start(i) < time) {
            return OptionalLong.of(lane.start(i));
        }
        return i > 0 ? OptionalLong.of(lane.end(i - 1)) : OptionalLong.empty();
    }

    private static void eachLane(Trace trace, Consumer<Lane> visitor) {
        for (int core = 0; core < trace.cores(); core++) {
            visitor.accept(trace.core(core));
        }
        for (int gil = 0; gil < trace.gils().size(); gil++) {
            visitor.accept(trace.gil(gil));
        }
        for (int lock = 0; lock < trace.locks().size(); lock++) {
            for (int permit = 0; permit < trace.locks().get(lock).permits(); permit++) {
                visitor.accept(trace.lock(lock, permit));
            }
        }
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            visitor.accept(trace.worker(worker));
        }
    }
}
