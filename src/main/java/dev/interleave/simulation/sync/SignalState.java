package dev.interleave.simulation.sync;

import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;

/**
 * A queue, an event, a barrier or a condition: its value and who waits, in the order in which they came. Lib/threading.py
 * and Lib/queue.py wake in this order; one who was woken looks again, so that a newcomer may have been quicker. Their inner
 * lock, which is held for less than a microsecond, is not modelled.
 */
public final class SignalState {
    private final int size;
    private final IntQueue waiting = new IntQueue();
    private final IntQueue waitingForRoom = new IntQueue();
    private int value;
    private boolean draining;

    /** One that nobody has used. */
    public SignalState(Signal signal) {
        this.size = signal.size();
        this.value = signal.kind() == SignalKind.TASKS ? signal.size() : 0;
    }

    /** Who waits for an item, an event, the others at a barrier, or a notification. */
    public IntQueue waiting() {
        return waiting;
    }

    /** Who waits for room in a queue, or for a barrier to be left by those before. */
    public IntQueue waitingForRoom() {
        return waitingForRoom;
    }

    /** Puts an item into a queue, if there is room. */
    public boolean tryPut() {
        if (size > 0 && value >= size) {
            return false;
        }
        value++;
        return true;
    }

    /** Gets an item from a queue, or takes a task off a list, if there is one. */
    public boolean tryGet() {
        if (value == 0) {
            return false;
        }
        value--;
        return true;
    }

    /** How many items are in a queue, or how many tasks are left. */
    public int left() {
        return value;
    }

    /** Sets or clears an event. */
    public void set(boolean flag) {
        value = flag ? 1 : 0;
    }

    /** Whether an event is set. */
    public boolean isSet() {
        return value == 1;
    }

    /** Whether a barrier can be entered: those who met before have all left. */
    public boolean canEnter() {
        return !draining;
    }

    /**
     * Comes to a barrier.
     *
     * @return whether all have come now
     */
    public boolean enter() {
        value++;
        draining = value == size;
        return draining;
    }

    /**
     * Leaves a barrier.
     *
     * @return whether all have left now, so that others may enter
     */
    public boolean leave() {
        value--;
        draining &= value > 0;
        return value == 0;
    }
}
