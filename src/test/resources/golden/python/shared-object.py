"""One object, two threads, no GIL

Made by Interleave for Python 3.14, free-threaded: threads.
"""

import threading
import time


class Thing(object):
    """Something that all share."""

    def __init__(self, ref=None):
        self.ref = ref
        self.value = 0


thing = Thing(Thing())
things = [Thing()]
table = {"key": Thing()}


def worker():
    for _ in range(20000):
        thing.ref


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
