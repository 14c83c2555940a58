package dev.interleave.python;

/** The Python that measures Python: for every version from 2.7, with nothing but the standard library. */
final class CalibrationScript {
    static final String TEXT =
            """
            import multiprocessing
            import os
            import threading
            import time

            clock = getattr(time, "perf_counter", time.time)


            def trials(count, function):
                \"""Nanoseconds that a call takes, the quickest first.\"""
                times = []
                for _ in range(count):
                    start = clock()
                    function()
                    times.append((clock() - start) * 1e9)
                return sorted(times)


            def median(count, function):
                return trials(count, function)[count // 2]


            def tell(name, nanoseconds):
                print(name + " " + str(int(round(nanoseconds))))


            def loop():
                x = 0
                for _ in range(100000):
                    x += 1


            def nothing():
                pass


            def thread():
                worker = threading.Thread(target=nothing)
                worker.start()
                worker.join()


            def wake(rounds):
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


            def echo(end, rounds):
                for _ in range(rounds):
                    end.send_bytes(end.recv_bytes())


            def pipe(rounds):
                here, there = multiprocessing.Pipe()
                child = multiprocessing.Process(target=echo, args=(there, rounds))
                child.start()
                here.send_bytes(b"1")
                here.recv_bytes()
                start = clock()
                for _ in range(rounds - 1):
                    here.send_bytes(b"1")
                    here.recv_bytes()
                took = clock() - start
                child.join()
                return took * 1e9 / (rounds - 1) / 2


            def process(context):
                child = context.Process(target=nothing)
                child.start()
                child.join()


            if __name__ == "__main__":
                tell("loop", trials(31, loop)[0] / 100000)
                tell("thread", median(201, thread))
                tell("wake", sorted(wake(1000) for _ in range(7))[3])
                tell("pipe", sorted(pipe(1000) for _ in range(7))[3])
                if hasattr(multiprocessing, "get_context"):
                    for method in multiprocessing.get_all_start_methods():
                        context = multiprocessing.get_context(method)
                        process(context)
                        tell("process." + method, median(31 if method == "fork" else 9, lambda: process(context)))
                else:
                    tell("process.fork", median(31, lambda: process(multiprocessing)))
            """;

    private CalibrationScript() {}
}
