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


class Ordered(dict):
    """Stands for a set of tasks, which CPython goes through in any order, depending on where they lie in memory."""

    def add(self, task):
        self[task] = True

    def discard(self, task):
        self.pop(task, None)


class Clock(selectors.SelectSelector):
    """Instead of waiting it sets the clock forward, to the next timer or to the next input."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.inputs = []

    def input_at(self, when, handle):
        heapq.heappush(self.inputs, (when, len(self.inputs), handle))

    def forget(self, handle):
        self.inputs = [entry for entry in self.inputs if entry[2] is not handle]
        heapq.heapify(self.inputs)

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
        self.made = []
        self.names = []
        self.eager = False
        super().__init__(clock)
        super().set_task_factory(self.make)

    def make(self, loop, coroutine, **how):
        if self.eager:
            how["eager_start"] = True
        # An eager task begins in here: it gets its place before.
        place = len(self.made)
        self.made.append(None)
        self.names.append(coroutine.__qualname__.split(".<locals>."))
        self.made[place] = task = asyncio.Task(coroutine, loop=self, **how)
        return task

    def set_task_factory(self, factory):
        assert factory is asyncio.eager_task_factory
        self.eager = True

    def time(self):
        return self.clock.now


def current(loop):
    return asyncio.current_task(loop) if hasattr(asyncio, "current_task") else asyncio.Task.current_task(loop)


def names(task):
    """The functions around the one that a task runs, the outermost first."""
    return (task.get_coro() if hasattr(task, "get_coro") else task._coro).__qualname__.split(".<locals>.")


class Log:
    """Stands for a shared variable: adding to it writes down which task does so."""

    def __init__(self, loop):
        self.loop = loop
        self.steps = []

    def __iadd__(self, one):
        self.steps.append(names(current(self.loop))[0])
        return self


def words(task):
    if task.cancelled():
        return "CancelledError"
    error = task.exception()
    return error and type(error).__name__ + (": " + str(error) if str(error) else "")


def run(script):
    loop = Loop(Clock())
    loop.set_exception_handler(lambda *ignored: None)
    asyncio.set_event_loop(loop)
    log = Log(loop)
    module = {"__name__": "script", "print": lambda *ignored: None}
    # How quick this computer is does not matter, and finding out takes time.
    exec(compile(script.replace("SPIN = time_of(spin, 10000)", "SPIN = 1"), "script", "exec"), module)
    module["steps"] = log

    def compute(seconds):
        loop.clock.now += seconds

    async def request(seconds):
        """Input that arrives after so long, and is taken in as by sock_recv: a handle sets the result of a future."""
        answer = loop.create_future()
        handle = asyncio.Handle(lambda: answer.done() or answer.set_result(None), (), loop)
        loop.clock.input_at(loop.time() + seconds, handle)
        try:
            await answer
        finally:
            loop.clock.forget(handle)

    module.update(compute=compute, request=request)
    try:
        try:
            loop.run_until_complete(module["main"]())
        except (Exception, asyncio.CancelledError):
            pass
        if hasattr(asyncio, "runners"):
            asyncio.tasks.all_tasks = lambda loop: [task for task in loop.made if not task.done()]
            asyncio.runners._cancel_all_tasks(loop)
        end = "done"
    except Stuck:
        end = "stuck"
    errors = {}
    for task, functions in zip(loop.made, loop.names):
        if task.done() and len(functions) == 1 and functions != ["main"] and words(task):
            errors[functions[0]] = words(task)
    line = " ".join(log.steps) + "|" + ";".join(name + " " + errors[name] for name in sorted(errors)) + "|" + end
    if end == "done":
        loop.close()
    return line


if hasattr(asyncio, "TaskGroup"):
    begin = asyncio.TaskGroup.__init__

    def begin_in_order(group):
        begin(group)
        group._tasks = Ordered()

    asyncio.TaskGroup.__init__ = begin_in_order

sys.stderr = open(os.devnull, "w")
sys.unraisablehook = lambda *ignored: None
for script in sys.stdin.buffer.read().decode("utf-8").split("\0\n"):
    try:
        line = run(script)
    except Exception as error:
        line = "failed: " + repr(error)
    sys.__stdout__.write(line + "\n")
sys.__stdout__.flush()
os._exit(0)
