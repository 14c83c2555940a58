"""Two thousand tasks, one message each

Made by Interleave for Python 3.13: processes.
"""

import multiprocessing
import time


def time_of(function, turns):
    """Seconds that a turn takes on this computer: the quickest of ten trials."""
    best = 1e9
    for _ in range(10):
        start = time.perf_counter()
        function(turns)
        best = min(best, time.perf_counter() - start)
    return best / turns


def spin(turns):
    for _ in range(turns):
        pass


SPIN = time_of(spin, 10000)


def compute(seconds):
    """Python that takes so long when nothing interrupts it."""
    spin(int(seconds / SPIN))


def do_task(argument):
    compute(0.00002)
    return b"." * 100


def main():
    arguments = [b"." * 100] * 2000
    context = multiprocessing.get_context("fork")
    pool = context.Pool(4)
    results = pool.map(do_task, arguments, chunksize=1)
    pool.close()
    pool.join()
    print("results:", len(results))


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
