"""Two coroutines that never await

Made by Interleave for Python 3.13: asyncio.
"""

import asyncio
import time


async def worker():
    x = 0
    for _ in range(1000000):
        x += 1


async def main():
    tasks = [worker() for _ in range(2)]
    await asyncio.gather(*tasks)


if __name__ == "__main__":
    start = time.perf_counter()
    asyncio.run(main())
    print("seconds:", time.perf_counter() - start)
