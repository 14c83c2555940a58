"""Runs scripts with threads on a clock that is only a number, and prints who did a step at which moment. Whoever sleeps is
woken when all other threads have come to rest: blocked in a lock, or asleep too. Rest is seen, not guessed: every thread
sleeps in the kernel (Linux, /proc) and has not run between two looks. Those who do a step at the same moment are sorted.
"""

import os
import sys
import threading
import time
import types

REST = 0.002
real_sleep = time.sleep


def looks():
    """Of every other thread, whether it sleeps and how often it has been switched."""
    seen = {}
    for task in os.listdir("/proc/self/task"):
        if int(task) != os.getpid():
            try:
                with open("/proc/self/task/" + task + "/status") as status:
                    lines = dict(line.split(":", 1) for line in status)
            except OSError:
                continue
            switches = int(lines["voluntary_ctxt_switches"]) + int(lines["nonvoluntary_ctxt_switches"])
            seen[task] = (lines["State"].split()[0], switches)
    return seen


def come_to_rest():
    before = looks()
    while True:
        real_sleep(REST)
        now = looks()
        if now == before and all(state == "S" for state, switches in now.values()):
            return
        before = now


class Clock:
    def __init__(self):
        self.now = 0
        self.sleepers = []

    def sleep(self, seconds):
        gate = threading.Lock()
        gate.acquire()
        self.sleepers.append((self.now + round(seconds * 1000), gate))
        gate.acquire()

    def run(self):
        """Sets the clock forward until nobody sleeps any more."""
        while True:
            come_to_rest()
            if not self.sleepers:
                return
            self.now = min(when for when, gate in self.sleepers)
            for sleeper in [sleeper for sleeper in self.sleepers if sleeper[0] == self.now]:
                self.sleepers.remove(sleeper)
                sleeper[1].release()


class Log:
    def __init__(self, clock):
        self.clock = clock
        self.steps = {}

    def __iadd__(self, one):
        self.steps.setdefault(self.clock.now, []).append(threading.current_thread()._target.__name__)
        return self


def run(script):
    clock = Clock()
    log = Log(clock)
    names = {"__name__": "script"}
    exec(compile(script, "script", "exec"), names)
    names["steps"] = log
    names["time"] = types.SimpleNamespace(sleep=clock.sleep)
    main = threading.Thread(target=names["main"])
    main.daemon = True
    main.start()
    clock.run()
    return " | ".join(" ".join(sorted(log.steps[now])) for now in sorted(log.steps))


for script in sys.stdin.buffer.read().decode("utf-8").split("\0\n"):
    print(run(script))
sys.stdout.flush()
os._exit(0)
