package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;
import java.util.OptionalDouble;

/** Reads off a trace how hard workers fought for one thing. */
final class ContentionReader {
    private final Trace trace;
    private final Resource resource;
    private final Moments holds = new Moments();
    private final Moments waits = new Moments();
    private final Moments begins = new Moments();
    private final Moments ends = new Moments();
    private final boolean[] wanted;
    private final long[] turns;
    private final long[] time;
    private long acquisitions;
    private long contended;
    private long handOvers;

    ContentionReader(Trace trace, Resource resource) {
        this.trace = trace;
        this.resource = resource;
        int workers = trace.workers().size();
        this.wanted = new boolean[workers];
        this.turns = new long[workers];
        this.time = new long[workers];
    }

    Contention contention() {
        Moments[] taken = taken();
        for (int worker = 0; worker < wanted.length; worker++) {
            read(trace.worker(worker), worker, taken[worker]);
        }
        readMarks();
        long[] waited = waits.sorted();
        boolean owned = resource.kind() != Resource.Kind.SIGNAL;
        return new Contention(
                acquisitions,
                contended,
                handOvers,
                Spread.of(holds.sorted()),
                Spread.of(waited),
                new CountOverTime(Sweep.of(begins, ends), 0),
                owned ? jain(turns) : OptionalDouble.empty(),
                owned ? jain(time) : OptionalDouble.empty(),
                Histogram.of(waited));
    }

    /** When each worker got it. */
    private Moments[] taken() {
        Moments[] taken = new Moments[wanted.length];
        for (Lane owners : resource.owners(trace)) {
            for (int i = 0; i < owners.size(); i++) {
                int owner = owners.object(i);
                if (taken[owner] == null) {
                    taken[owner] = new Moments();
                }
                taken[owner].add(owners.start(i));
                wanted[owner] = true;
                turns[owner]++;
                time[owner] += owners.duration(i);
                acquisitions++;
                holds.add(owners.duration(i));
            }
        }
        return taken;
    }

    private void read(Lane life, int worker, Moments taken) {
        long[] times = taken == null ? new long[0] : taken.sorted();
        int next = 0;
        boolean waited = false;
        for (int i = 0; i < life.size(); i++) {
            if (!resource.isWaitedFor(life, i)) {
                continue;
            }
            for (; next < times.length && times[next] < life.end(i); next++) {
                contended += waited ? 1 : 0;
                waited = false;
            }
            waited = true;
            wanted[worker] = true;
            waits.add(life.duration(i));
            begins.add(life.start(i));
            ends.add(life.end(i));
        }
        contended += waited && next < times.length ? 1 : 0;
    }

    private void readMarks() {
        Marks marks = trace.marks();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.object(i) == resource.index()) {
                handOvers += isHandOver(marks.kind(i)) ? 1 : 0;
                acquisitions += resource.kind() == Resource.Kind.SIGNAL && marks.kind(i) == Mark.ITEM_TAKEN ? 1 : 0;
            }
        }
    }

    private boolean isHandOver(Mark mark) {
        return switch (resource.kind()) {
            case GIL -> mark == Mark.GIL_FORCED || mark == Mark.GIL_PASSED;
            case LOCK -> mark == Mark.LOCK_PASSED;
            case SIGNAL -> false;
        };
    }

    private OptionalDouble jain(long[] shares) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int worker = 0; worker < shares.length; worker++) {
            // The main thread wants a GIL too, but only to start the others and to wait for them.
            if (wanted[worker] && trace.workers().get(worker).asked()) {
                sum += shares[worker];
                squares += (double) shares[worker] * shares[worker];
                count++;
            }
        }
        return count < 2 || sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum * sum / (count * squares));
    }
}
