package dev.interleave.simulation.loop;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What will come in from outside, the earliest first; what comes at the same moment in the order in which it was asked for. */
final class Inputs {
    private final PriorityQueue<Input> queue =
            new PriorityQueue<>(Comparator.comparingLong((Input input) -> input.handle().when).thenComparingLong(Input::number));
    private long asked;

    /** Asks for an input; the handle is run after it has come. */
    Input add(Handle handle) {
        Input input = new Input(handle, asked++);
        queue.add(input);
        return input;
    }

    /** Nobody waits for it any longer. */
    void remove(Input input) {
        queue.remove(input);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    Handle first() {
        return queue.peek().handle();
    }

    Handle poll() {
        return queue.poll().handle();
    }

    record Input(Handle handle, long number) {}
}
