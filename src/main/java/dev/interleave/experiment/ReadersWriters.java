package dev.interleave.experiment;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.List;

/**
 * One worker writes what all others read. Guarded by a semaphore with a permit for every reader, readers may be in the room
 * together and the writer, who takes all the permits one by one, only alone. Guarded by a plain lock, everybody is alone in it.
 *
 * @param rounds how often each worker reads or writes
 * @param readTime how long a reader stays in the room, nanoseconds
 * @param writeTime how long the writer stays in the room, nanoseconds
 * @param guard a semaphore or a lock
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
                long writeTime,
        @Labelled(label = "The room has", help = "With a semaphore readers share the room; with a lock everybody is alone in it.")
                LockKind guard)
        implements Workload {
    /** What can guard the room. */
    public static final List<LockKind> GUARDS = List.of(LockKind.SEMAPHORE, LockKind.LOCK);

    private static final String ROOM = "room";
    private static final long PAUSE = 500_000;

    /** Checks the values. */
    public ReadersWriters {
        Range.check(ReadersWriters.class, "rounds", rounds);
        Range.check(ReadersWriters.class, "readTime", readTime);
        Range.check(ReadersWriters.class, "writeTime", writeTime);
        if (!GUARDS.contains(guard)) {
            throw new OutOfRange("guard", "guard is \"" + guard.id() + "\", but the room must have a semaphore or a lock.");
        }
    }

    @Override
    public Program program(int workers, LockUse lock) {
        int permits = guard == LockKind.LOCK ? 1 : Math.max(1, workers - 1);
        Step write = new Step.Io(new Wait.Fixed(writeTime));
        Step read = new Step.Io(new Wait.Fixed(readTime));
        Role writer = new Role("Writer", 1, List.of(new Step.Repeat(rounds, alone(permits, write))));
        Role reader = new Role("Reader", 0, List.of(new Step.Repeat(rounds, List.of(
                new Step.Hold(ROOM, List.of(read)),
                new Step.Compute(PAUSE)))));
        List<Role> roles = workers == 1 ? List.of(writer) : List.of(writer, reader);
        return new Program(List.of(new Lock(ROOM, guard, permits)), List.of(), roles);
    }

    /** In the room with all its permits. */
    private static List<Step> alone(int permits, Step inside) {
        Step pause = new Step.Compute(PAUSE);
        return permits == 1
                ? List.of(new Step.Hold(ROOM, List.of(inside)), pause)
                : List.of(
                        new Step.Repeat(permits, List.of(new Step.Acquire(ROOM))),
                        inside,
                        new Step.Repeat(permits, List.of(new Step.Release(ROOM))),
                        pause);
    }
}
