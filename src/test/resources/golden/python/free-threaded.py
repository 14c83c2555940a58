"""Four threads without a GIL

Made by Interleave for Python 3.14, free-threaded: threads.
"""

import threading
import time


def worker():
    x = 0
    for _ in range(1000000):
        x += 1


def main():
    threads = [threading.Thread(target=worker) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
