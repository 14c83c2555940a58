"""A table with four locks

Made by Interleave for Python 3.14, free-threaded: threads.
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


stripe_1 = threading.Lock()
stripe_2 = threading.Lock()
stripe_3 = threading.Lock()
stripe_4 = threading.Lock()


def worker():
    for _ in range(10):
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)


def worker_worker():
    for _ in range(10):
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)


def worker_worker_2():
    for _ in range(10):
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)


def worker_worker_3():
    for _ in range(10):
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)
        with stripe_1:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_4:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_2:
            compute(0.00005)
        compute(0.00005)
        with stripe_3:
            compute(0.00005)
        compute(0.00005)


def main():
    threads = [threading.Thread(target=worker)]
    threads += [threading.Thread(target=worker_worker)]
    threads += [threading.Thread(target=worker_worker_2)]
    threads += [threading.Thread(target=worker_worker_3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
