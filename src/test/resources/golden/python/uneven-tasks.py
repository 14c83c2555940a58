"""Forty tasks of uneven length

Made by Interleave for Python 3.13: processes.
"""

import multiprocessing
import random
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


def take(tasks):
    """Takes a task off the list, if one is left."""
    with tasks.get_lock():
        tasks.value -= 1
        return tasks.value >= 0


def worker(tasks_signal):
    while take(tasks_signal):
        compute(0.004 * random.expovariate(1))


def main():
    context = multiprocessing.get_context("fork")
    tasks_signal = multiprocessing.Value("q", 40)
    processes = [context.Process(target=worker, args=(tasks_signal,)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
