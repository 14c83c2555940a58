"""A counter that loses updates

Made by Interleave for Python 3.13: threads.
"""

import sys
import threading
import time


def step():
    return 1


sys.setswitchinterval(0.001)
counter = 0


def worker():
    global counter
    for _ in range(200000):
        counter = counter + step()


def main():
    threads = [threading.Thread(target=worker) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
    print("counter:", counter)
