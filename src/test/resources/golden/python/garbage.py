"""Stop the world

Made by Interleave for Python 3.14, free-threaded: threads.
"""

import gc
import threading
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


# What the garbage collector has to look at.
LIVE = [[] for _ in range(300000)]


def collector():
    for _ in range(3):
        compute(0.005)
        gc.collect()


def worker():
    for _ in range(3):
        compute(0.005)


def main():
    threads = [threading.Thread(target=collector)]
    threads += [threading.Thread(target=worker) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
