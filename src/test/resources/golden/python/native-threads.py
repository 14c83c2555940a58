"""Threads around native code

Made by Interleave for Python 3.13: threads.
"""

import hashlib
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


def digest(turns):
    hashlib.pbkdf2_hmac("sha256", b"", b"", max(1, turns))


DIGEST = time_of(digest, 1000)


def native(seconds):
    """A call of C code that lets go of the GIL while it computes, as NumPy does: here it is hashing."""
    digest(int(seconds / DIGEST))


def worker():
    for _ in range(5):
        native(0.01)


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
