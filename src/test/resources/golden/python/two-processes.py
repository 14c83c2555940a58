"""Two processes, two GILs

Made by Interleave for Python 3.13: processes.
"""

import multiprocessing
import time


def worker():
    x = 0
    for _ in range(1000000):
        x += 1


def main():
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=worker) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
