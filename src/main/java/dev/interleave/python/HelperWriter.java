package dev.interleave.python;

import dev.interleave.experiment.Technique;
import dev.interleave.program.Step;

/** Writes the functions and classes that a script needs beside those of the workers. */
final class HelperWriter {
    private final Page page;
    private final Dialect dialect;

    HelperWriter(Page page, Dialect dialect) {
        this.page = page;
        this.dialect = dialect;
    }

    /** Writes those that are used. */
    void write(Uses uses, SharedWriter shared) {
        boolean compute = uses.any(step -> step instanceof Step.Compute || step instanceof Step.Work);
        boolean call = uses.any(Step.Native.class::isInstance);
        if (compute || call) {
            timeOf();
        }
        if (compute) {
            compute();
        }
        if (call) {
            nativeCall();
        }
        if (uses.any(Step.Io.class::isInstance)) {
            request();
        }
        if (uses.any(step -> step instanceof Step.Increment add && !add.inPlace())) {
            page.add("def step():\n    return 1").gap(2);
        }
        if (uses.any(Step.Use.class::isInstance)) {
            thing();
        }
        uses.mostObjects().ifPresent(this::live);
        if (uses.any(Step.Cancel.class::isInstance)) {
            page.add("""
                    def cancel(number):
                        \"""Cancels the task of a worker, if it has been created.\"""
                        if number <= len(tasks):
                            tasks[number - 1].cancel()
                    """).gap(2);
        }
        if (uses.any(Step.Drain.class::isInstance)) {
            take();
        }
        if (shared.needsRLock()) {
            rlock();
        }
        if (shared.needsBarrier()) {
            barrier();
        }
    }

    /** Popping off a list is one step of CPython; processes share a number instead. */
    private void take() {
        page.add(
                dialect.technique() == Technique.PROCESSES
                        ? """
                        def take(tasks):
                            \"""Takes a task off the list, if one is left.\"""
                            with tasks.get_lock():
                                tasks.value -= 1
                                return tasks.value >= 0
                        """
                        : """
                        def take(tasks):
                            \"""Takes a task off the list, if one is left.\"""
                            try:
                                tasks.pop()
                            except IndexError:
                                return False
                            return True
                        """).gap(2);
    }

    private void thing() {
        page.add("""
                class Thing(object):
                    \"""Something that all share.\"""

                    def __init__(self, ref=None):
                        self.ref = ref
                        self.value = 0


                thing = Thing(Thing())
                things = [Thing()]
                table = {"key": Thing()}
                """).gap(2);
    }

    private void live(long objects) {
        page.add("# What the garbage collector has to look at.\nLIVE = [[] for _ in %s(%d)]".formatted(dialect.range(), objects)).gap(2);
    }

    private void timeOf() {
        page.add("""
                def time_of(function, turns):
                    \"""Seconds that a turn takes on this computer: the quickest of ten trials.\"""
                    best = 1e9
                    for _ in range(10):
                        start = %1$s
                        function(turns)
                        best = min(best, %1$s - start)
                    return best / turns
                """.formatted(dialect.clock())).gap(2);
    }

    private void compute() {
        page.add("""
                def spin(turns):
                    for _ in %s(turns):
                        pass


                SPIN = time_of(spin, 10000)


                def compute(seconds):
                    \"""Python that takes so long when nothing interrupts it.\"""
                    spin(int(seconds / SPIN))
                """.formatted(dialect.range())).gap(2);
    }

    /** One C call of any length that lets go of the GIL: key derivation (Modules/_hashopenssl.c, from 2.7.8 and 3.4). */
    private void nativeCall() {
        page.add("""
                def digest(turns):
                    hashlib.pbkdf2_hmac("sha256", b"", b"", max(1, turns))


                DIGEST = time_of(digest, 1000)


                def native(seconds):
                    \"""A call of C code that lets go of the GIL while it computes, as NumPy does: here it is hashing.\"""
                    digest(int(seconds / DIGEST))
                """).gap(2);
    }

    private void request() {
        page.add(dialect.def("request(seconds)"));
        page.indented(() -> page.add("\"\"\"Stands for I/O: it takes so long and needs no processor.\"\"\"")
                .add(dialect.isAsync() ? dialect.await() + "asyncio.sleep(seconds)" : "time.sleep(seconds)"));
        page.gap(2);
    }

    private void rlock() {
        String current = dialect.version().atLeast(7) ? "asyncio.current_task()" : "asyncio.Task.current_task()";
        page.add("""
                class RLock:
                    \"""A lock that its owner may take again; asyncio has none.\"""

                    def __init__(self):
                        self.lock = asyncio.Lock()
                        self.owner = None
                        self.depth = 0

                    async def acquire(self):
                        if self.owner is not %1$s:
                            await self.lock.acquire()
                            self.owner = %1$s
                        self.depth += 1

                    def release(self):
                        if self.owner is not %1$s:
                            raise RuntimeError("cannot release un-acquired lock")
                        self.depth -= 1
                        if self.depth == 0:
                            self.owner = None
                            self.lock.release()

                    async def __aenter__(self):
                        await self.acquire()

                    async def __aexit__(self, *error):
                        self.release()
                """.formatted(current)).gap(2);
    }

    /** What Lib/asyncio/locks.py has from 3.11 and Lib/threading.py from 3.2, without its time-outs. */
    private void barrier() {
        page.add("""
                class Barrier:
                    \"""As newer versions have it: nobody goes on before all have come.\"""

                    def __init__(self, parties):
                        self.parties = parties
                        self.count = 0
                        self.draining = False
                        self.condition = %1$s.Condition()

                    %2$s
                        %3$s
                            while self.draining:
                                %4$sself.condition.wait()
                            self.count += 1
                            try:
                                if self.count == self.parties:
                                    self.draining = True
                                    self.condition.notify_all()
                                while not self.draining:
                                    %4$sself.condition.wait()
                            finally:
                                self.count -= 1
                                if self.count == 0:
                                    self.draining = False
                                    self.condition.notify_all()
                """.formatted(dialect.module(), dialect.def("wait(self)"), dialect.with("self.condition"), dialect.await()))
                .gap(2);
    }
}
