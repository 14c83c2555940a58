package dev.interleave.program;

import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import dev.interleave.quantity.Written;
import java.util.List;

/** One step of a worker: a node of the program tree. The comment of each says which Python it stands for. */
public sealed interface Step {
    /** The longest time a single step may ask for: an hour, in nanoseconds. */
    long LONGEST = Wait.LONGEST;
    /** The most turns a loop may have. */
    long MOST = 1_000_000_000_000L;

    /** The steps inside of it; none in most. */
    default List<Step> steps() {
        return List.of();
    }

    /**
     * {@code for _ in range(iterations): x += 1}.
     *
     * @param iterations turns of the loop
     */
    record Loop(
            @Quantity(
                            label = "Iterations",
                            min = 0,
                            max = MOST,
                            help = "How many turns the loop makes.")
                    long iterations)
            implements Step {
        /** Checks the value. */
        public Loop {
            Range.check(Loop.class, "iterations", iterations);
        }
    }

    /**
     * Python bytecode that takes this long when nothing interrupts it, as loops of plain Python do.
     *
     * @param time nanoseconds
     */
    record Compute(
            @Quantity(
                            label = "Time",
                            unit = Unit.DURATION,
                            min = 0,
                            max = LONGEST,
                            help = "How long the Python takes when nothing interrupts it.")
                    long time)
            implements Step {
        /** Checks the value. */
        public Compute {
            Range.check(Compute.class, "time", time);
        }
    }

    /**
     * Python bytecode that takes another time each time, as tasks of uneven length do.
     *
     * @param waiting how long it takes when nothing interrupts it
     */
    record Work(
            @Written("time") @Labelled(label = "Time", help = "How long the Python takes when nothing interrupts it.")
                    Wait waiting)
            implements Step {}

    /**
     * A C function that lets go of the GIL while it computes, as hashing and NumPy do.
     *
     * @param time nanoseconds of processor time
     */
    record Native(
            @Quantity(
                            label = "Time",
                            unit = Unit.DURATION,
                            min = 0,
                            max = LONGEST,
                            help = "How long the call computes without the GIL.")
                    long time)
            implements Step {
        /** Checks the value. */
        public Native {
            Range.check(Native.class, "time", time);
        }
    }

    /**
     * Waits for something outside: a reply, a disk. In asyncio it is awaited.
     *
     * @param waiting how long the answer takes
     */
    record Io(@Written("wait") Wait waiting) implements Step {}

    /**
     * {@code time.sleep(…)}, or {@code await asyncio.sleep(…)}.
     *
     * @param waiting how long
     */
    record Sleep(@Written("wait") Wait waiting) implements Step {}

    /** {@code await asyncio.sleep(0)}, or {@code time.sleep(0)}: lets others go on. */
    record Yield() implements Step {}

    /**
     * {@code with lock: …}.
     *
     * @param lock the name of a lock of the program
     * @param steps what is done while it is held
     */
    record Hold(String lock, List<Step> steps) implements Step {
        /** Copies the list. */
        public Hold {
            steps = List.copyOf(steps);
        }
    }

    /**
     * {@code lock.acquire()}.
     *
     * @param lock the name of a lock of the program
     */
    record Acquire(String lock) implements Step {}

    /**
     * {@code lock.release()}.
     *
     * @param lock the name of a lock of the program
     */
    record Release(String lock) implements Step {}

    /**
     * {@code queue.put(item)}.
     *
     * @param queue the name of a queue of the program
     */
    record Put(String queue) implements Step {}

    /**
     * {@code queue.get()}.
     *
     * @param queue the name of a queue of the program
     */
    record Get(String queue) implements Step {}

    /**
     * {@code event.set()}.
     *
     * @param event the name of an event of the program
     */
    record SetEvent(String event) implements Step {}

    /**
     * {@code event.clear()}.
     *
     * @param event the name of an event of the program
     */
    record ClearEvent(String event) implements Step {}

    /**
     * {@code event.wait()}.
     *
     * @param event the name of an event of the program
     */
    record AwaitEvent(String event) implements Step {}

    /**
     * {@code barrier.wait()}.
     *
     * @param barrier the name of a barrier of the program
     */
    record Meet(String barrier) implements Step {}

    /**
     * {@code condition.wait()}, with its lock held.
     *
     * @param condition the name of a condition of the program
     */
    record AwaitCondition(String condition) implements Step {}

    /**
     * {@code condition.notify(count)}, with its lock held.
     *
     * @param condition the name of a condition of the program
     * @param count how many to wake at the most
     */
    record Notify(
            String condition,
            @Quantity(label = "Count", min = 1, max = 1e6, help = "How many of those who wait are woken at the most.")
                    int count)
            implements Step {
        /** Checks the value. */
        public Notify {
            Range.check(Notify.class, "count", count);
        }
    }

    /**
     * {@code counter = counter + step()}, or {@code counter += 1}.
     *
     * @param variable the name of a shared variable of the program
     * @param inPlace whether it is {@code += 1}, with no call between read and write
     */
    record Increment(String variable, boolean inPlace) implements Step {}

    /**
     * {@code mine = counter}: reads a shared variable into the worker's own.
     *
     * @param variable the name of a shared variable of the program
     */
    record Read(String variable) implements Step {}

    /**
     * {@code counter = mine + 1}: writes back what was read last, plus one.
     *
     * @param variable the name of a shared variable of the program
     */
    record Write(String variable) implements Step {}

    /**
     * One use of an object that all threads share, such as {@code table["key"] = 1}.
     *
     * @param operation what is done with it
     */
    record Use(SharedUse operation) implements Step {}

    /**
     * {@code gc.collect()} with so many objects alive, none of which is garbage. In the written Python as many live as the
     * largest of these steps says.
     *
     * @param objects how many the collector has to look at
     */
    record Collect(
            @Quantity(label = "Live objects", min = 0, max = 1e7, help = "How many objects the collector has to look at.")
                    long objects)
            implements Step {
        /** Checks the value. */
        public Collect {
            Range.check(Collect.class, "objects", objects);
        }
    }

    /**
     * {@code while take(tasks): …}: takes tasks off a list until none is left.
     *
     * @param tasks the name of a list of tasks of the program
     * @param steps what is done for each
     */
    record Drain(String tasks, List<Step> steps) implements Step {
        /** Copies the list. */
        public Drain {
            steps = List.copyOf(steps);
        }
    }

    /**
     * {@code for _ in range(times): …}.
     *
     * @param times turns of the loop
     * @param steps what is done in each
     */
    record Repeat(
            @Quantity(
                            label = "Times",
                            min = 0,
                            max = MOST,
                            help = "How often the steps are done.")
                    long times,
            List<Step> steps)
            implements Step {
        /** Checks the value and copies the list. */
        public Repeat {
            Range.check(Repeat.class, "times", times);
            steps = List.copyOf(steps);
        }
    }

    /**
     * {@code async with asyncio.timeout(time): …} inside {@code try … except TimeoutError: pass}: the steps are given up when
     * they take longer, and the worker goes on behind them. Up to 3.10 {@code await asyncio.wait_for(part(), time)}. Only
     * asyncio can do that: nothing can interrupt a thread.
     *
     * @param time nanoseconds
     * @param steps what must not take longer
     */
    record Limit(
            @Quantity(
                            label = "Time",
                            unit = Unit.DURATION,
                            min = 1,
                            max = LONGEST,
                            help = "How long the steps may take at the most.")
                    long time,
            List<Step> steps)
            implements Step {
        /** Checks the value and copies the list. */
        public Limit {
            Range.check(Limit.class, "time", time);
            steps = List.copyOf(steps);
        }
    }

    /**
     * {@code tasks[…].cancel()}: asks the asyncio task of a worker to end, by an exception where it awaits. One that has not
     * been created yet, or has ended, is left alone.
     *
     * @param worker the number of the worker, from 1
     */
    record Cancel(
            @Quantity(label = "Worker", min = 1, max = 10_000, help = "The number of the worker whose task is cancelled.")
                    int worker)
            implements Step {
        /** Checks the value. */
        public Cancel {
            Range.check(Cancel.class, "worker", worker);
        }
    }

    /** {@code raise RuntimeError("failed")}: ends the worker with an error. */
    record Fail() implements Step {}
}
