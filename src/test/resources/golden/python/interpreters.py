"""Four interpreters, a GIL each

Made by Interleave for Python 3.14: interpreters.
"""

import threading
import time
from concurrent import interpreters


def worker():
    x = 0
    for _ in range(1000000):
        x += 1


def run(function):
    """Loads this file into an interpreter of its own and calls a function of it there."""
    code = "import runpy; runpy.run_path(%r)[%r]()" % (__file__, function)
    interpreter = interpreters.create()
    interpreter.exec(code)
    interpreter.close()


def main():
    threads = [threading.Thread(target=run, args=("worker",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
