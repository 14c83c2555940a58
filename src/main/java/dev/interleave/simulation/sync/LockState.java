package dev.interleave.simulation.sync;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.simulation.machine.SlotHeap;
import java.util.Arrays;

/** A Lock, RLock or Semaphore: its permits, who has them, who waits. Workers are given by number. */
public final class LockState {
    /** Returned when no permit is to be had. */
    public static final int NONE = -1;

    private final LockKind kind;
    private final int[] owner;
    private final SlotHeap free;
    private final IntQueue waiting = new IntQueue();
    private int depth;
    private int promised;
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
     * Takes a free permit that is not promised to another.
     *
     * @return which, or {@link #NONE}
     */
    public int tryTake(int worker) {
        return free.size() > promised ? take(worker) : NONE;
    }

    /** Takes the permit that was promised to the worker. */
    public int takePromised(int worker) {
        promised--;
        return take(worker);
    }

    private int take(int worker) {
        int permit = free.poll();
        owner[permit] = worker;
        lastOwner = worker;
        return permit;
    }

    /** Keeps a free permit for one who has been woken and will come for it. */
    public void promise() {
        promised++;
    }

    /** How many permits nobody has, the promised ones among them. */
    public int free() {
        return free.size();
    }

    /** How many of the free permits are kept for somebody. */
    public int promised() {
        return promised;
    }

    /** Which lock it is. */
    public LockKind kind() {
        return kind;
    }

    /**
     * What a condition takes for being held: of an RLock that the worker owns it, of the others that nobody could take it
     * (Lib/threading.py Condition._is_owned, Lib/asyncio/locks.py Condition.wait).
     */
    public boolean isOwned(int worker) {
        return kind == LockKind.RLOCK ? owner[0] == worker : free.size() == 0;
    }

    /** Whether the worker may give a permit back: of an RLock only its owner may, of the others whoever likes. */
    public boolean canRelease(int worker) {
        return kind == LockKind.RLOCK ? owner[0] == worker : free.size() < owner.length;
    }

    /**
     * Gives a permit back, the worker's own if it has one. Only when it {@link #canRelease}.
     *
     * @return which became free, or {@link #NONE} when an inner entry was left
     */
    public int release(int worker) {
        if (depth > 0) {
            depth--;
            return NONE;
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
