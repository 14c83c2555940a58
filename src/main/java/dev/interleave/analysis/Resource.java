package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that workers wait for.
 *
 * @param kind what sort of thing it is
 * @param index which of the trace's GILs, locks or signals
 */
public record Resource(Kind kind, int index) {
    /** The sorts of things there are. */
    public enum Kind {
        /** A GIL. */
        GIL(State.WAITING_GIL),
        /** A shared lock. */
        LOCK(State.WAITING_LOCK),
        /** A queue, an event, a barrier, a condition or a list of tasks. */
        SIGNAL(State.WAITING_SIGNAL);

        private final State waiting;

        Kind(State waiting) {
            this.waiting = waiting;
        }

        /** The state of a worker that waits for such a thing. */
        public State waiting() {
            return waiting;
        }

        int count(Trace trace) {
            return switch (this) {
                case GIL -> trace.gils().size();
                case LOCK -> trace.locks().size();
                case SIGNAL -> trace.signals().size();
            };
        }
    }

    /** All there are in a run: GILs, locks, signals. */
    public static List<Resource> all(Trace trace) {
        List<Resource> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.count(trace); i++) {
                all.add(new Resource(kind, i));
            }
        }
        return all;
    }

    /** What the program calls it. */
    public String name(Trace trace) {
        return switch (kind) {
            case GIL -> trace.gils().get(index).name();
            case LOCK -> trace.locks().get(index).name();
            case SIGNAL -> trace.signals().get(index).name();
        };
    }

    /** Whether a worker spends a slice of its life waiting for it. */
    public boolean isWaitedFor(Lane life, int slice) {
        return life.object(slice) == index && life.state(slice) == kind.waiting();
    }

    /** The lanes that say who holds it: one for each permit, none for a signal. */
    public List<Lane> owners(Trace trace) {
        return switch (kind) {
            case GIL -> List.of(trace.gil(index));
            case LOCK -> {
                List<Lane> lanes = new ArrayList<>();
                for (int permit = 0; permit < trace.locks().get(index).permits(); permit++) {
                    lanes.add(trace.lock(index, permit));
                }
                yield lanes;
            }
            case SIGNAL -> List.of();
        };
    }
}
