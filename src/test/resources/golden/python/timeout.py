"""A time limit: one task gives up after 20 ms

Made by Interleave for Python 3.13: asyncio.
"""

import asyncio
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


async def request(seconds):
    """Stands for I/O: it takes so long and needs no processor."""
    await asyncio.sleep(seconds)


async def patient():
    await request(0.06)
    compute(0.004)


async def hasty():
    try:
        async with asyncio.timeout(0.02):
            await request(0.06)
            compute(0.004)
    except TimeoutError:
        pass
    compute(0.002)


async def main():
    tasks = [patient()]
    tasks += [hasty()]
    await asyncio.gather(*tasks)


if __name__ == "__main__":
    start = time.perf_counter()
    asyncio.run(main())
    print("seconds:", time.perf_counter() - start)
