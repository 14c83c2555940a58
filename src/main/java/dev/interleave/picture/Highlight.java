package dev.interleave.picture;

import dev.interleave.analysis.Resource;
import dev.interleave.trace.Extract;
import dev.interleave.trace.LaneSums;
import dev.interleave.trace.Trace;
import java.util.Arrays;

/** All waits for one thing, worked out once: what a timeline brings out while it dims the rest. */
public final class Highlight {
    private final Resource resource;
    private final LaneSums[] waits;

    private Highlight(Resource resource, LaneSums[] waits) {
        this.resource = resource;
        this.waits = waits;
    }

    /** Reads the waits off a trace, in one pass over all workers, on whichever thread. */
    public static Highlight of(Trace trace, Resource resource) {
        Extract extract = Extract.of(trace, resource::isWaitedFor);
        LaneSums[] waits = new LaneSums[trace.workers().size()];
        Arrays.setAll(
                waits, worker -> LaneSums.of(extract.worker(worker), (lane, slice) -> lane.state(slice).ordinal()));
        return new Highlight(resource, waits);
    }

    /** What is waited for. */
    public Resource resource() {
        return resource;
    }

    LaneSums waits(int worker) {
        return waits[worker];
    }

    /** Whether a row is about that very thing, and stays as it is. */
    boolean isAbout(Row row) {
        return row.index() == resource.index()
                && switch (row.kind()) {
                    case GIL -> resource.kind() == Resource.Kind.GIL;
                    case LOCK, QUEUE -> resource.kind() == Resource.Kind.LOCK;
                    case SIGNAL, LEVEL -> resource.kind() == Resource.Kind.SIGNAL;
                    case CORE, VARIABLE, WORKER -> false;
                };
    }
}
