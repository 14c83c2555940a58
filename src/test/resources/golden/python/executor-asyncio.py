"""Blocking calls beside an event loop

Made by Interleave for Python 3.13: asyncio.
"""

import asyncio
import concurrent.futures
import time


def time_of(function, turns):
    """Seconds that a turn takes on this computer: the quickest of ten trials."""
    best = 1e9
    for _ in range(10):
        start = time.perf_counter()
        function(turns)
        best = min(best, time.perf_counter() - start)
    return best / turns


def spin(turns):
    for _ in range(turns):
        pass


SPIN = time_of(spin, 10000)


def compute(seconds):
    """Python that takes so long when nothing interrupts it."""
    spin(int(seconds / SPIN))


def request(seconds):
    """Stands for I/O: it takes so long and needs no processor."""
    time.sleep(seconds)


def do_task(argument):
    compute(0.0002)
    request(0.01)
    return b"." * 100


async def main():
    arguments = [b"." * 100] * 12
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        results = await asyncio.gather(*[loop.run_in_executor(pool, do_task, argument) for argument in arguments])
    print("results:", len(results))


if __name__ == "__main__":
    start = time.perf_counter()
    asyncio.run(main())
    print("seconds:", time.perf_counter() - start)
