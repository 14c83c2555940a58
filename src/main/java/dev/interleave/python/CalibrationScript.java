package dev.interleave.python;

/**
 * The Python that measures Python: for every version from 2.7, with nothing but the standard library. It writes a line for
 * each figure, its name and whole nanoseconds. Processes are timed in an interpreter of their own for each way of starting
 * them, because what the first start costs beyond the others can be seen but once.
 */
final class CalibrationScript {
    /** What is measured in one interpreter; says at the end that it got there. */
    static final String TEXT =
            """
            from __future__ import division, print_function

            import multiprocessing
            import os
            import sys
            import threading
            import time

            clock = getattr(time, "perf_counter", time.time)
            queues = __import__("Queue" if sys.version_info[0] == 2 else "queue")


            def tell(name, nanoseconds):
                print(name + " " + str(max(0, int(round(nanoseconds)))))
                sys.stdout.flush()


            def median(values):
                return sorted(values)[len(values) // 2]


            def times(count, function):
                \"""Nanoseconds that each of some calls takes.\"""
                found = []
                for _ in range(count):
                    start = clock()
                    function()
                    found.append((clock() - start) * 1e9)
                return found


            def loop():
                x = 0
                for _ in range(100000):
                    x += 1


            def bare():
                for _ in range(100000):
                    pass


            def locks():
                lock = threading.Lock()
                for _ in range(100000):
                    with lock:
                        pass


            def puts():
                queue = queues.Queue()
                for _ in range(10000):
                    queue.put(1)
                    queue.get()


            def threads(count):
                \"""By thread: how long start() took, and from then until its function ran.\"""
                starts, bootstraps = [], []
                for _ in range(count):
                    ran = []
                    worker = threading.Thread(target=lambda: ran.append(clock()))
                    begin = clock()
                    worker.start()
                    back = clock()
                    worker.join()
                    starts.append((back - begin) * 1e9)
                    bootstraps.append((ran[0] - begin) * 1e9)
                return median(starts), median(bootstraps)


            def wake(rounds):
                \"""From giving back a lock to the other thread going on: half of a round trip.\"""
                there, back = threading.Lock(), threading.Lock()
                there.acquire()
                back.acquire()

                def answer():
                    for _ in range(rounds):
                        there.acquire()
                        back.release()

                worker = threading.Thread(target=answer)
                worker.start()
                start = clock()
                for _ in range(rounds):
                    there.release()
                    back.acquire()
                took = clock() - start
                worker.join()
                return took * 1e9 / rounds / 2


            def switch(rounds):
                \"""Another process on the same core: half of a round trip, less what the pipe takes by itself.\"""
                if not hasattr(os, "sched_setaffinity"):
                    return
                before = os.sched_getaffinity(0)
                there_out, there = os.pipe()
                back_out, back = os.pipe()
                for _ in range(100):
                    os.write(there, b"1")
                    os.read(there_out, 1)
                alone = min(times(1000, lambda: (os.write(there, b"1"), os.read(there_out, 1))))
                os.sched_setaffinity(0, [min(before)])
                child = os.fork()
                if child == 0:
                    for _ in range(rounds):
                        os.write(back, os.read(there_out, 1))
                    os._exit(0)
                start = clock()
                for _ in range(rounds):
                    os.write(there, b"1")
                    os.read(back_out, 1)
                took = (clock() - start) * 1e9 / rounds / 2
                os.waitpid(child, 0)
                os.sched_setaffinity(0, before)
                tell("switch", took - alone)


            def echo(end, rounds):
                for _ in range(rounds):
                    end.send_bytes(end.recv_bytes())


            def pipe(rounds, size):
                \"""A message to another process: half of a round trip.\"""
                here, there = multiprocessing.Pipe()
                child = multiprocessing.Process(target=echo, args=(there, rounds))
                child.start()
                message = b"1" * size
                found = []
                for _ in range(rounds):
                    start = clock()
                    here.send_bytes(message)
                    here.recv_bytes()
                    found.append((clock() - start) * 1e9 / 2)
                child.join()
                return median(found)


            def pickles():
                import pickle
                data = b"1" * 1048576
                made = pickle.dumps(data, 2)
                tell("pickle", min(times(9, lambda: pickle.dumps(data, 2))) / 1024)
                tell("unpickle", min(times(9, lambda: pickle.loads(made))) / 1024)


            def in_child(stamps):
                stamps[0] = clock()
                stamps[1] = clock()


            def process(context):
                \"""Start, until its function runs, from its end until join returns; in nanoseconds.\"""
                stamps = context.RawArray("d", 2) if hasattr(context, "RawArray") else multiprocessing.RawArray("d", 2)
                child = context.Process(target=in_child, args=(stamps,))
                begin = clock()
                child.start()
                back = clock()
                child.join()
                end = clock()
                return [(back - begin) * 1e9, (stamps[0] - back) * 1e9, (end - stamps[1]) * 1e9]


            def processes(method, count):
                context = multiprocessing
                if hasattr(multiprocessing, "get_context"):
                    context = multiprocessing.get_context(method)
                first = process(context)
                rest = [process(context) for _ in range(count)]
                start, bootstrap, end = [median([it[i] for it in rest]) for i in range(3)]
                tell(method + ".first", sum(first[:2]) - start - bootstrap)
                tell(method + ".start", start)
                tell(method + ".bootstrap", bootstrap)
                tell(method + ".end", end)
                if method != "fork":
                    tell(method + ".tracker", tracker())


            def tracker():
                \"""What the resource tracker took of a processor to start; nothing where that cannot be known.\"""
                try:
                    try:
                        from multiprocessing.resource_tracker import _resource_tracker as it
                    except ImportError:
                        from multiprocessing.semaphore_tracker import _semaphore_tracker as it
                    with open("/proc/%d/schedstat" % it._pid) as file:
                        return int(file.read().split()[0])
                except Exception:
                    return 0


            def interpreter():
                \"""Creating a sub-interpreter and taking it down, where there are such with a GIL of their own.\"""
                try:
                    try:
                        import _interpreters as some
                    except ImportError:
                        import _xxsubinterpreters as some
                    create, destroy = [], []
                    for _ in range(5):
                        made = []
                        create += times(1, lambda: made.append(some.create()))
                        destroy += times(1, lambda: some.destroy(made[0]))
                    tell("interpreter.start", median(create))
                    tell("interpreter.end", median(destroy))
                except Exception:
                    pass


            ASYNC = \"""
            import asyncio

            async def nothing():
                pass

            async def turns(count):
                for _ in range(count):
                    await asyncio.sleep(0)

            async def many(tasks, count):
                await asyncio.gather(*[turns(count) for _ in range(tasks)])

            def asyncs():
                empty = median(times(21, lambda: asyncio.run(nothing())))
                alone = min(times(7, lambda: asyncio.run(turns(2000)))) - empty
                crowd = min(times(7, lambda: asyncio.run(many(100, 20)))) - empty
                none = min(times(7, lambda: asyncio.run(many(100, 0)))) - empty
                step = max(1, (crowd - none) / 2000)
                tell("loop.run", empty)
                tell("loop.step", step)
                tell("loop.turn", max(1, alone / 2000 - step))
                tell("loop.task", max(0, none / 100 - step))
            \"""


            def thread_part():
                fast = min(times(31, loop))
                empty = min(times(31, bare))
                tell("loop", fast / 100000)
                tell("lock", (min(times(11, locks)) - empty) / 100000 / 2)
                tell("signal", min(times(11, puts)) / 10000 / 2)
                start, bootstrap = threads(201)
                tell("thread.start", start)
                tell("thread.bootstrap", bootstrap)
                tell("wake", median([wake(1000) for _ in range(7)]))
                switch(2000)
                tell("pipe", pipe(1000, 1))
                tell("pipe.large", pipe(30, 1048576))
                pickles()
                interpreter()
                if sys.version_info >= (3, 7):
                    exec(ASYNC, globals())
                    asyncs()


            if __name__ == "__main__":
                if sys.argv[1] == "threads":
                    thread_part()
                else:
                    processes(sys.argv[1], 15 if sys.argv[1] == "fork" else 5)
                tell("done", 0)
            """;

    private CalibrationScript() {}
}
