"""Four free threads, one lock

Made by Interleave for Python 3.14, free-threaded: threads.
"""

import threading
import time


lock = threading.Lock()


def worker():
    x = 0
    for _ in range(100):
        for _ in range(5000):
            x += 1
        with lock:
            for _ in range(5000):
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
