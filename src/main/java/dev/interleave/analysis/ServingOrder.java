package dev.interleave.analysis;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.Trace;

/**
 * In which order those who wait for something get it.
 *
 * @param strict whether it is the order in which they came, whoever else may come
 * @param sentence what decides, for people
 */
public record ServingOrder(boolean strict, String sentence) {
    private static final ServingOrder IN_ORDER =
            new ServingOrder(true, "Served strictly in this order: a newcomer goes to the end.");
    /** multiprocessing/synchronize.py: sem_post wakes one of those who wait, which one POSIX leaves to the kernel. */
    private static final ServingOrder KERNEL = new ServingOrder(
            false,
            "A semaphore of the operating system, and Python defines no order. Here they are woken in this order, but whoever"
                    + " runs by the time may be quicker: a newcomer, or the one who has just let go.");
    private static final ServingOrder BARGING = new ServingOrder(
            false,
            "Woken in this order, but whoever runs by the time may be quicker: a newcomer, or the one who has just let go.");

    /** What holds for something in the run of an experiment. */
    public static ServingOrder of(Experiment experiment, Trace trace, Resource resource) {
        return switch (resource.kind()) {
            case GIL -> gil(experiment);
            case LOCK -> lock(experiment, trace.locks().get(resource.index()).kind());
            case SIGNAL -> signal(experiment, trace.signals().get(resource.index()).kind());
        };
    }

    /** Python/ceval_gil.c take_gil, drop_gil; before 3.2 Python/ceval.c let go and took again, and the kernel chose. */
    private static ServingOrder gil(Experiment experiment) {
        return new ServingOrder(
                false,
                experiment.python().version() == PythonVersion.V2_7
                        ? "No order: whoever the operating system wakes in time gets it, often the one who has just let go."
                        : "No fixed order: the one who asked the owner to let go usually gets it, otherwise the one who has"
                                + " waited longest.");
    }

    private static ServingOrder lock(Experiment experiment, String kind) {
        if (kind.equals(SharedLock.LIBRARY)) {
            return KERNEL;
        }
        PythonVersion version = experiment.python().version();
        boolean semaphore = kind.endsWith("semaphore");
        if (experiment.technique() == Technique.ASYNCIO) {
            // Lib/asyncio/locks.py Lock.acquire, Semaphore.acquire: since 3.10 a newcomer queues if anyone waits.
            return semaphore && !version.atLeast(9) ? BARGING : IN_ORDER;
        }
        // Python/lock.c mutex_unpark: threading.Lock from 3.13, RLock from 3.14.
        boolean mutex = !semaphore && version.atLeast(kind.equals("rlock") ? 14 : 13);
        return mutex && experiment.technique() == Technique.THREADS
                ? new ServingOrder(
                        false,
                        "Woken in this order. A newcomer may be quicker, until the first has waited for 1 ms: then the lock"
                                + " is handed straight to it.")
                : BARGING;
    }

    /** Lib/threading.py and Lib/queue.py, Lib/asyncio: one that was woken looks again. Lib/multiprocessing/queues.py Queue.get. */
    private static ServingOrder signal(Experiment experiment, String kind) {
        return switch (kind) {
            case "queue" -> experiment.technique() == Technique.PROCESSES
                    ? new ServingOrder(
                            false,
                            "A pipe: only the one that has the read lock waits for an item, the others wait for that lock."
                                    + " Who waits for room waits at a semaphore, for which Python defines no order.")
                    : new ServingOrder(
                            false, "Woken in this order; one who has been woken looks again, and a newcomer may have been quicker.");
            case "event" -> new ServingOrder(true, "All are woken together when the event is set.");
            case "barrier" -> new ServingOrder(true, "All go on together when the last has come.");
            case "condition" -> new ServingOrder(true, "notify wakes them in this order.");
            default -> new ServingOrder(
                    false, "Python defines no order. Here the one that has waited longest is woken first.");
        };
    }
}
