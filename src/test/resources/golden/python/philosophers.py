"""Five philosophers who stay polite

Made by Interleave for Python 3.13: threads.
"""

import threading
import time


def request(seconds):
    """Stands for I/O: it takes so long and needs no processor."""
    time.sleep(seconds)


fork_1 = threading.Lock()
fork_2 = threading.Lock()
fork_3 = threading.Lock()
fork_4 = threading.Lock()
fork_5 = threading.Lock()


def philosopher():
    for _ in range(3):
        with fork_1:
            request(0.001)
            with fork_2:
                request(0.004)


def philosopher_worker():
    for _ in range(3):
        with fork_2:
            request(0.001)
            with fork_3:
                request(0.004)


def philosopher_worker_2():
    for _ in range(3):
        with fork_3:
            request(0.001)
            with fork_4:
                request(0.004)


def philosopher_worker_3():
    for _ in range(3):
        with fork_4:
            request(0.001)
            with fork_5:
                request(0.004)


def philosopher_worker_4():
    for _ in range(3):
        with fork_1:
            request(0.001)
            with fork_5:
                request(0.004)


def main():
    threads = [threading.Thread(target=philosopher)]
    threads += [threading.Thread(target=philosopher_worker)]
    threads += [threading.Thread(target=philosopher_worker_2)]
    threads += [threading.Thread(target=philosopher_worker_3)]
    threads += [threading.Thread(target=philosopher_worker_4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print("seconds:", time.perf_counter() - start)
