package dev.interleave.experiment;

import dev.interleave.program.PoolKind;
import java.util.OptionalInt;

/** How many workers a pool of Python has when its program does not say. */
public final class PoolDefaults {
    private static final int ASYNCIO_BEFORE_3_5 = 5;
    private static final int FOR_EACH_BEFORE_3_8 = 5;
    private static final int MORE_THAN_PROCESSORS = 4;
    private static final int MOST_THREADS = 32;
    private static final int MOST_ON_WINDOWS = 61;

    private PoolDefaults() {}

    /**
     * The size that the pool of an experiment would have by itself, in asyncio that of the loop's default executor; empty
     * without a pool and where Python wants to be told. Lib/concurrent/futures/thread.py and process.py, asyncio/base_events.py
     * run_in_executor, multiprocessing/pool.py; from 3.13 they ask os.process_cpu_count(), before os.cpu_count(), which is the
     * same for a process that may use the whole machine.
     */
    public static OptionalInt workers(Experiment experiment) {
        PoolKind kind = experiment.program().pool().kind();
        if (kind == PoolKind.NONE) {
            return OptionalInt.empty();
        }
        int processors = experiment.machine().processors();
        return switch (experiment.technique()) {
            case SEQUENTIAL -> OptionalInt.empty();
            case PROCESSES -> OptionalInt.of(
                    kind == PoolKind.EXECUTOR && experiment.machine().system() == OperatingSystem.WINDOWS
                            ? Math.min(MOST_ON_WINDOWS, processors)
                            : processors);
            case THREADS -> kind == PoolKind.MULTIPROCESSING ? OptionalInt.of(processors) : threads(experiment, processors);
            case ASYNCIO -> experiment.python().version().atLeast(5)
                    ? threads(experiment, processors)
                    : OptionalInt.of(ASYNCIO_BEFORE_3_5);
            case INTERPRETERS -> threads(experiment, processors);
        };
    }

    private static OptionalInt threads(Experiment experiment, int processors) {
        PythonVersion version = experiment.python().version();
        if (version.atLeast(8)) {
            return OptionalInt.of(Math.min(MOST_THREADS, processors + MORE_THAN_PROCESSORS));
        }
        return version.atLeast(5) ? OptionalInt.of(processors * FOR_EACH_BEFORE_3_8) : OptionalInt.empty();
    }
}
