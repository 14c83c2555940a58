"""Four processes, five phases

Made by Interleave for Python 3.13: processes.
"""

import multiprocessing
import time


def worker(all_here):
    x = 0
    for _ in range(5):
        for _ in range(200000):
            x += 1
        all_here.wait()


def worker_worker(all_here):
    x = 0
    for _ in range(5):
        for _ in range(166667):
            x += 1
        all_here.wait()


def worker_worker_2(all_here):
    x = 0
    for _ in range(5):
        for _ in range(133333):
            x += 1
        all_here.wait()


def worker_worker_3(all_here):
    x = 0
    for _ in range(5):
        for _ in range(100000):
            x += 1
        all_here.wait()


def main():
    context = multiprocessing.get_context("fork")
    all_here = context.Barrier(4)
    processes = [context.Process(target=worker, args=(all_here,))]
    processes += [context.Process(target=worker_worker, args=(all_here,))]
    processes += [context.Process(target=worker_worker_2, args=(all_here,))]
    processes += [context.Process(target=worker_worker_3, args=(all_here,))]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
