package dev.interleave.simulation.sync;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.simulation.machine.SlotHeap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A Lock, RLock, Semaphore or BoundedSemaphore: its permits, who has them, who waits. Workers are given by number. A plain
 * semaphore gets another permit when one is given back that nobody has; it gets a number when it is taken.
 */
public final class LockState {
    /** Returned when no permit is to be had. */
    public static final int NONE = -1;
    /** Returned when a semaphore has got a permit more. */
    public static final int NEW = -2;

    private final LockKind kind;
    private final Map<Integer, Integer> inner = new HashMap<>();
    private int[] owner;
    private SlotHeap free;
    private int unnumbered;
    private final IntQueue waiting = new IntQueue();
    private int depth;
    private int lastOwner = NONE;

    /** A lock that nobody holds. */
    public LockState(Lock lock) {
        this.kind = lock.kind();
        this.owner = new int[lock.permits()];
        this.free = new SlotHeap(lock.permits());
        Arrays.fill(owner, NONE);
        for (int permit = 0; permit < owner.length; permit++) {
            free.put(permit, permit);
        }
    }

    /** Who has a permit; {@link #NONE} when it is free. */
    public int owner(int permit) {
        return owner[permit];
    }

    /** Who had a permit last. */
    public int lastOwner() {
        return lastOwner;
    }

    /** Who waits, in the order in which they came. */
    public IntQueue waiting() {
        return waiting;
    }

    /** Enters again, where the lock allows it and the worker holds it already. */
    public boolean reenter(int worker) {
        if (kind == LockKind.RLOCK && owner[0] == worker) {
            depth++;
            return true;
        }
        return false;
    }

    /**
     * Takes a free permit.
     *
     * @return which, or {@link #NONE}
     */
    public int tryTake(int worker) {
        return free() > 0 ? take(worker) : NONE;
    }

    private int take(int worker) {
        if (free.size() == 0) {
            addPermit();
        }
        int permit = free.poll();
        owner[permit] = worker;
        depth = inner.isEmpty() ? depth : inner.getOrDefault(worker, 0);
        inner.remove(worker);
        lastOwner = worker;
        return permit;
    }

    private void addPermit() {
        int next = owner.length;
        owner = Arrays.copyOf(owner, next + 1);
        owner[next] = NONE;
        free = new SlotHeap(next + 1);
        free.put(next, next);
        unnumbered--;
    }

    /** How many hold it at once at the most, as far as has been seen; no fewer than it had permits at first. */
    public int permits() {
        return owner.length;
    }

    private int free() {
        return free.size() + unnumbered;
    }

    /** Which lock it is. */
    public LockKind kind() {
        return kind;
    }

    /**
     * What a condition takes for being held: of an RLock that the worker owns it, of the others that nobody could take it
     * (Lib/threading.py Condition._is_owned).
     */
    public boolean isOwned(int worker) {
        return kind == LockKind.RLOCK ? owner[0] == worker : free() == 0;
    }

    /**
     * Whether the worker may give a permit back: of an RLock only its owner may, of the others whoever likes. A
     * semaphore that is not bounded takes back more than it gave.
     */
    public boolean canRelease(int worker) {
        return switch (kind) {
            case RLOCK -> owner[0] == worker;
            case SEMAPHORE -> true;
            case LOCK, BOUNDED_SEMAPHORE, NONE -> free.size() < owner.length;
        };
    }

    /**
     * Leaves all inner entries at once; the worker has them again when it takes the lock the next time.
     */
    public void leaveInner(int worker) {
        if (depth > 0) {
            inner.put(worker, depth);
            depth = 0;
        }
    }

    /**
     * Gives a permit back, the worker's own if it has one. Only when it {@link #canRelease}.
     *
     * @return which became free, {@link #NONE} when an inner entry was left, or {@link #NEW} when nobody had one
     */
    public int release(int worker) {
        if (depth > 0) {
            depth--;
            return NONE;
        }
        if (free.size() == owner.length) {
            unnumbered++;
            return NEW;
        }
        int permit = permitOf(worker);
        for (int i = 0; permit == NONE; i++) {
            permit = owner[i] == NONE ? NONE : i;
        }
        owner[permit] = NONE;
        free.put(permit, permit);
        return permit;
    }

    private int permitOf(int worker) {
        for (int permit = 0; permit < owner.length; permit++) {
            if (owner[permit] == worker) {
                return permit;
            }
        }
        return NONE;
    }
}
