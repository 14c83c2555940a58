"""A task group: one fails, the others are cancelled

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


async def fails():
    await request(0.015)
    compute(0.001)
    raise RuntimeError("failed")


async def fetches():
    await request(0.05)
    compute(0.004)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        for _ in range(3):
            group.create_task(fetches())


if __name__ == "__main__":
    start = time.perf_counter()
    try:
        asyncio.run(main())
    except (Exception, asyncio.CancelledError) as error:
        print(repr(error))
    print("seconds:", time.perf_counter() - start)
