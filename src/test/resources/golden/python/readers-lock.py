"""Five readers, one writer, one lock

Made by Interleave for Python 3.13: threads.
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


def request(seconds):
    """Stands for I/O: it takes so long and needs no processor."""
    time.sleep(seconds)


room = threading.Lock()


def writer():
    for _ in range(6):
        with room:
            request(0.005)
        compute(0.0005)


def reader():
    for _ in range(6):
        with room:
            request(0.003)
        compute(0.0005)


def main():
    threads = [threading.Thread(target=writer)]
    threads += [threading.Thread(target=reader) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
