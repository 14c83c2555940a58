package dev.interleave.trace;

import java.util.List;
import java.util.Optional;

/** Some slices of the workers' lives, each in its worker's lane, without those between them. */
public final class Extract {
    private final Trace extracted;

    private Extract(Trace extracted) {
        this.extracted = extracted;
    }

    /** Which slices are meant. */
    public interface Choice {
        /** Whether a slice of a worker's lane is one of them. */
        boolean of(Lane life, int slice);
    }

    /** Takes out of a trace the slices that are meant. */
    public static Extract of(Trace trace, Choice choice) {
        TraceBuilder builder = new TraceBuilder(new Cast(0, List.of(), List.of(), trace.workers()));
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            Lane life = trace.worker(worker);
            for (int i = 0; i < life.size(); i++) {
                if (choice.of(life, i)) {
                    builder.slice(worker, life.start(i), life.end(i), life.state(i), life.object(i), life.by(i));
                }
            }
        }
        return new Extract(builder.build(new Outcome(trace.end(), 0, List.of(), Optional.empty())));
    }

    /** Those of a worker. */
    public Lane worker(int worker) {
        return extracted.worker(worker);
    }
}
