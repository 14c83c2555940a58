package dev.interleave.experiment;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.List;

/**
 * One worker writes what all others read. Readers may be in the room together, the writer only alone: the room is a
 * semaphore with a permit for every reader, and the writer takes all of them, one by one.
 *
 * @param rounds how often each worker reads or writes
 * @param readTime how long a reader stays in the room, nanoseconds
 * @param writeTime how long the writer stays in the room, nanoseconds
 */
public record ReadersWriters(
        @Quantity(
                        label = "Rounds per worker",
                        min = 1,
                        max = 1e6,
                        slider = {1, 100},
                        help = "How often each worker reads or writes.")
                int rounds,
        @Quantity(
                        label = "Time of a read",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How long a reader stays in the room, waiting for storage.")
                long readTime,
        @Quantity(
                        label = "Time of a write",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How long the writer stays in the room, waiting for storage.")
                long writeTime)
        implements Workload {
    private static final String ROOM = "room";
    private static final long PAUSE = 500_000;

    /** Checks the values. */
    public ReadersWriters {
        Range.check(ReadersWriters.class, "rounds", rounds);
        Range.check(ReadersWriters.class, "readTime", readTime);
        Range.check(ReadersWriters.class, "writeTime", writeTime);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        int readers = Math.max(1, workers - 1);
        Step write = new Step.Io(new Wait.Fixed(writeTime));
        Step read = new Step.Io(new Wait.Fixed(readTime));
        Role writer = new Role("Writer", 1, List.of(new Step.Repeat(rounds, List.of(
                new Step.Repeat(readers, List.of(new Step.Acquire(ROOM))),
                write,
                new Step.Repeat(readers, List.of(new Step.Release(ROOM))),
                new Step.Compute(PAUSE)))));
        Role reader = new Role("Reader", 0, List.of(new Step.Repeat(rounds, List.of(
                new Step.Hold(ROOM, List.of(read)),
                new Step.Compute(PAUSE)))));
        List<Role> roles = workers == 1 ? List.of(writer) : List.of(writer, reader);
        return new Program(List.of(new Lock(ROOM, LockKind.SEMAPHORE, readers)), List.of(), roles);
    }
}
