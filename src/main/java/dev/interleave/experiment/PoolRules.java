package dev.interleave.experiment;

import dev.interleave.program.Pool;
import dev.interleave.program.PoolKind;
import dev.interleave.quantity.OutOfRange;

/** Which pools Python has. */
final class PoolRules {
    private PoolRules() {}

    /**
     * Checks that there is such a pool.
     *
     * @throws OutOfRange when there is none
     */
    static void check(Pool pool, Technique technique, Python python) {
        if (!pool.exists()) {
            return;
        }
        if (pool.kind() == PoolKind.EXECUTOR && !python.version().atLeast(2)) {
            throw new OutOfRange(
                    "kind",
                    "kind is \"executor\", but Python " + python.version().id()
                            + " has no concurrent.futures; it needs version 3.2 or later.");
        }
        if (pool.kind() == PoolKind.MULTIPROCESSING && (technique == Technique.INTERPRETERS || technique == Technique.ASYNCIO)) {
            throw new OutOfRange(
                    "kind",
                    "kind is \"multiprocessing\", but it has pools of threads and of processes only; "
                            + (technique == Technique.ASYNCIO ? "asyncio hands its tasks to executors." : "for interpreters there is an executor."));
        }
        if (technique == Technique.INTERPRETERS && !python.version().atLeast(14)) {
            throw new OutOfRange(
                    "technique",
                    "technique is \"interpreters\", but Python " + python.version().id()
                            + " has no pool of them; InterpreterPoolExecutor needs version 3.14 or later.");
        }
    }
}
