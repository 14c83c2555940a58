"""Runs asyncio scripts on a loop whose clock is only a number, so that sleeping takes no time, and prints who did a step
in which order. Reads scripts with a NUL and a line feed between them; writes a line for each.
"""

import asyncio
import heapq
import os
import selectors
import sys


class Stuck(BaseException):
    pass


class Clock(selectors.SelectSelector):
    """Instead of waiting it sets the clock forward, to the next timer or to the next input."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.inputs = []

    def input_at(self, when, handle):
        heapq.heappush(self.inputs, (when, len(self.inputs), handle))

    def select(self, timeout=None):
        if timeout is None and not self.inputs:
            raise Stuck()
        if not self.inputs or self.inputs[0][0] > self.now:
            timer = float("inf") if timeout is None else self.now + max(0, timeout)
            self.now = min(timer, self.inputs[0][0]) if self.inputs else timer
        events = []
        while self.inputs and self.inputs[0][0] <= self.now:
            when, number, handle = heapq.heappop(self.inputs)
            events.append((selectors.SelectorKey(0, 0, selectors.EVENT_READ, (handle, None)), selectors.EVENT_READ))
        return events


class Loop(asyncio.SelectorEventLoop):
    def __init__(self, clock):
        self.clock = clock
        super().__init__(clock)

    def time(self):
        return self.clock.now


def current(loop):
    return asyncio.current_task(loop) if hasattr(asyncio, "current_task") else asyncio.Task.current_task(loop)


def function(task):
    return (task.get_coro() if hasattr(task, "get_coro") else task._coro).__name__


class Log:
    """Stands for a shared variable: adding to it writes down which task does so."""

    def __init__(self, loop):
        self.loop = loop
        self.steps = []

    def __iadd__(self, one):
        self.steps.append(function(current(self.loop)))
        return self


def run(script):
    loop = Loop(Clock())
    errors = {}

    def ended(task):
        if not task.cancelled() and task.exception():
            errors[function(task)] = type(task.exception()).__name__ + ": " + str(task.exception())

    def task(loop, coroutine, **how):
        made = asyncio.Task(coroutine, loop=loop, **how)
        made.add_done_callback(ended)
        return made

    loop.set_task_factory(task)
    loop.set_exception_handler(lambda *ignored: None)
    asyncio.set_event_loop(loop)
    log = Log(loop)
    names = {"__name__": "script", "print": lambda *ignored: None}
    # How quick this computer is does not matter, and finding out takes time.
    exec(compile(script.replace("SPIN = time_of(spin, 10000)", "SPIN = 1"), "script", "exec"), names)
    names["steps"] = log

    def compute(seconds):
        loop.clock.now += seconds

    async def request(seconds):
        """Input that arrives after so long, and is taken in as by sock_recv: a handle sets the result of a future."""
        answer = loop.create_future()
        handle = asyncio.Handle(answer.set_result, (None,), loop)
        loop.clock.input_at(loop.time() + seconds, handle)
        await answer

    names.update(compute=compute, request=request)
    try:
        loop.run_until_complete(names["main"]())
        end = "done"
    except Stuck:
        end = "stuck"
    line = " ".join(log.steps) + "|" + ";".join(name + " " + errors[name] for name in sorted(errors)) + "|" + end
    if end == "done":
        loop.close()
    return line


sys.stderr = open(os.devnull, "w")
sys.unraisablehook = lambda *ignored: None
for script in sys.stdin.buffer.read().decode("utf-8").split("\0\n"):
    sys.__stdout__.write(run(script) + "\n")
sys.__stdout__.flush()
os._exit(0)
