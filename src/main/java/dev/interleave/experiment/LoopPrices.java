package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;

/**
 * What asyncio costs. Durations are nanoseconds.
 *
 * @param setUp {@code asyncio.run} before its first task
 * @param createTask creating a task (Lib/asyncio/tasks.py create_task)
 * @param turn one turn of the loop with its selector call (Lib/asyncio/base_events.py _run_once)
 * @param step one step of a task (Modules/_asynciomodule.c task_step)
 * @param tearDown {@code asyncio.run} after its last task
 */
public record LoopPrices(
        @Quantity(label = "Loop set-up", unit = Unit.DURATION, min = 0, max = 1e10, help = "asyncio.run before its first task.")
                long setUp,
        @Quantity(label = "Create a task", unit = Unit.DURATION, min = 0, max = 1e9, help = "asyncio.create_task.")
                long createTask,
        @Quantity(label = "Turn of the event loop", unit = Unit.DURATION, min = 1, max = 1e9, help = "One turn of the loop.")
                long turn,
        @Quantity(label = "Step of a task", unit = Unit.DURATION, min = 1, max = 1e9, help = "One step of a task.")
                long step,
        @Quantity(label = "Loop end", unit = Unit.DURATION, min = 0, max = 1e10, help = "asyncio.run after its last task.")
                long tearDown) {
    /** Checks every value. */
    public LoopPrices {
        Range.check(LoopPrices.class, "setUp", setUp);
        Range.check(LoopPrices.class, "createTask", createTask);
        Range.check(LoopPrices.class, "turn", turn);
        Range.check(LoopPrices.class, "step", step);
        Range.check(LoopPrices.class, "tearDown", tearDown);
    }
}
