"""Does with heapq what Lib/asyncio/base_events.py does with the timers of a loop; a line of commands each, a line of answers."""
import heapq
import sys


class Timer:
    def __init__(self, when):
        self.when = when
        self.cancelled = False
        self.scheduled = True

    def __lt__(self, other):
        return self.when < other.when


for line in sys.stdin:
    timers, heap, cancelled, popped = [], [], 0, []
    for command in line.split():
        what, number = command[0], int(command[1:])
        if what == "a":
            timers.append(Timer(number))
            heapq.heappush(heap, timers[-1])
        elif what == "c":
            timer = timers[number]
            if not timer.cancelled:
                timer.cancelled = True
                cancelled += timer.scheduled
        elif what == "p":
            for _ in range(min(number, len(heap))):
                timer = heapq.heappop(heap)
                timer.scheduled = False
                popped.append(str(timers.index(timer)))
        elif len(heap) > 100 and cancelled / len(heap) > 0.5:
            left = []
            for timer in heap:
                if timer.cancelled:
                    timer.scheduled = False
                else:
                    left.append(timer)
            heapq.heapify(left)
            heap, cancelled = left, 0
        else:
            while heap and heap[0].cancelled:
                cancelled -= 1
                heapq.heappop(heap).scheduled = False
    print(" ".join(popped))
