"""Two producers, two consumers, one queue

Made by Interleave for Python 3.13: threads.
"""

import queue
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


items = queue.Queue(4)


def producer():
    for _ in range(20):
        compute(0.0005)
        items.put("item")


def consumer():
    for _ in range(20):
        items.get()
        compute(0.001)


def main():
    threads = [threading.Thread(target=producer) for _ in range(2)]
    threads += [threading.Thread(target=consumer) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
