"""Two locks, taken in opposite order

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


account = threading.Lock()
ledger = threading.Lock()


def deposit():
    with account:
        request(0.005)
        with ledger:
            compute(0.001)


def report():
    with ledger:
        request(0.005)
        with account:
            compute(0.001)


def main():
    threads = [threading.Thread(target=deposit)]
    threads += [threading.Thread(target=report)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
