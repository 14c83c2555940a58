"""A greedy user of a lock, Python 3.12

Made by Interleave for Python 3.12: threads.
"""

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


lock = threading.Lock()


def greedy():
    for _ in range(40):
        with lock:
            compute(0.0004)


def polite():
    for _ in range(40):
        with lock:
            compute(0.00005)


def main():
    threads = [threading.Thread(target=greedy)]
    threads += [threading.Thread(target=polite) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
