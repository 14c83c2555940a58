package dev.interleave.simulation.code;

/**
 * What the parts of a pool cost, nanoseconds of Python under the GIL of whoever does them unless said. They are
 * fitted, not measured: only what they add up to was measured, on a small Linux machine with 3.8 to 3.14, and the parts were
 * chosen to give these sums. That a run agrees with the sums is therefore no evidence for the model; what is read from
 * Python's source is who does what, in which order, under which lock. The sums: submit and result of
 * a ThreadPoolExecutor 22 to 31 µs, of a ProcessPoolExecutor 190 to 234 µs; map 7 to 14 and 68 to 118 µs an item; apply of
 * multiprocessing.Pool 166 to 245 µs, its map 16 to 31 µs an item one by one and 0.12 to 0.2 µs in chunks.
 */
final class PoolCosts {
    /** {@code Executor.submit}: a Future, a work item, two locks (Lib/concurrent/futures/thread.py). */
    static final long SUBMIT = 4_000;
    /** A worker thread takes a work item and sets the result of its future. */
    static final long RUN_ITEM = 3_000;
    /** {@code Future.result} of a future that is done. */
    static final long RESULT = 1_000;
    /** A future of concurrent.futures wrapped into one of asyncio, with its callbacks (Lib/asyncio/futures.py wrap_future). */
    static final long WRAP = 9_000;
    /** The event loop hears of a result: its handle, the callbacks that copy it, a turn (Lib/asyncio/futures.py). */
    static final long UNWRAP = 12_000;

    /** A task as part of a chunk: an argument packed and unpacked, a function called through an executor's _process_chunk. */
    static final long ITEM_OF_EXECUTOR = 800;
    /** The same through multiprocessing's mapstar, which loops in C. */
    static final long ITEM_OF_POOL = 100;
    /** What the parent does for each task of a chunk, cutting and collecting lists. */
    static final long ITEM_IN_PARENT = 60;

    /** The executor manager looks for something to do and builds what it waits for (connection.wait with its selector). */
    static final long MANAGER_TURN = 24_000;
    /** It moves a work item to the call queue. */
    static final long CALL_ITEM = 15_000;
    /** It sets the result of a future. */
    static final long SET_RESULT = 10_000;
    /** Pickling a short message of a pool, besides its bytes. */
    static final long PICKLE = 6_000;
    /** Unpickling it. */
    static final long UNPICKLE = 5_000;
    /** A feeder thread takes an item off its buffer (Lib/multiprocessing/queues.py Queue._feed). */
    static final long FEED = 6_000;
    /** The system call that writes to a pipe; without the GIL. */
    static final long WRITE = 1_500;
    /** The system calls that read from it: first the length, then the message; without the GIL. */
    static final long READ = 1_500;
    /** Half of an uncontended multiprocessing.Lock, which is a semaphore of the kernel (80 to 125 ns measured). */
    static final long LOCK = 50;

    /** {@code Pool.apply_async}, or a map's own part: a result object, an entry in its cache. */
    static final long APPLY = 20_000;
    /** A handler of multiprocessing.Pool passes something on. */
    static final long HANDLE = 6_000;
    /** The worker handler looks after the workers. */
    static final long MAINTAIN = 20_000;
    /** How often it does so up to 3.7: each tenth of a second (Lib/multiprocessing/pool.py _handle_workers). */
    static final long MAINTAIN_EVERY = 100_000_000;
    /** Calling into another interpreter and back, half of it (measured 98 µs, and 499 free-threaded, in 3.14). */
    static final long CROSS = 30_000;
    /** The same without a GIL. */
    static final long CROSS_FREE = 170_000;

    private PoolCosts() {}
}
