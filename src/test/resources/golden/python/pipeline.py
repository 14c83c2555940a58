"""A pipeline of four stages

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


def request(seconds):
    """Stands for I/O: it takes so long and needs no processor."""
    time.sleep(seconds)


queue_1 = queue.Queue(2)
queue_2 = queue.Queue(2)
queue_3 = queue.Queue(2)


def stage():
    for _ in range(10):
        compute(0.001)
        request(0.004)
        queue_1.put("item")


def stage_worker():
    for _ in range(10):
        queue_1.get()
        compute(0.001)
        request(0.004)
        queue_2.put("item")


def stage_worker_2():
    for _ in range(10):
        queue_2.get()
        compute(0.001)
        request(0.004)
        queue_3.put("item")


def stage_worker_3():
    for _ in range(10):
        queue_3.get()
        compute(0.001)
        request(0.004)


def main():
    threads = [threading.Thread(target=stage)]
    threads += [threading.Thread(target=stage_worker)]
    threads += [threading.Thread(target=stage_worker_2)]
    threads += [threading.Thread(target=stage_worker_3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
