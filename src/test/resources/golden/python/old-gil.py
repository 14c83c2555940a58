"""Python 2.7: two threads fight

Made by Interleave for Python 2.7: threads.
"""

from __future__ import print_function

import threading
import time


def worker():
    x = 0
    for _ in xrange(1000000):
        x += 1


def main():
    threads = [threading.Thread(target=worker) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.time()
    main()
    print("seconds:", time.time() - start)
