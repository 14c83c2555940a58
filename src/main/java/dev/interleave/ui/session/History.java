package dev.interleave.ui.session;

import dev.interleave.experiment.Experiment;
import java.util.ArrayDeque;
import java.util.Deque;

/** The experiments one can go back to and forth again. Changes of one gesture, such as a drag, are one step. */
final class History {
    private static final int DEEPEST = 1_000;
    private static final String NO_GESTURE = "";

    private final Deque<Experiment> past = new ArrayDeque<>();
    private final Deque<Experiment> future = new ArrayDeque<>();
    private Experiment present;
    private String gesture = NO_GESTURE;

    History(Experiment present) {
        this.present = present;
    }

    Experiment present() {
        return present;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /** A change that is a step of its own. */
    void put(Experiment next) {
        put(next, NO_GESTURE);
        seal();
    }

    /** A change that is one step with those before it that had the same name, as long as the gesture is not sealed. */
    void put(Experiment next, String ofGesture) {
        if (next.equals(present)) {
            return;
        }
        boolean goesOn = !ofGesture.equals(NO_GESTURE) && ofGesture.equals(gesture) && !past.isEmpty();
        if (!goesOn) {
            past.push(present);
            if (past.size() > DEEPEST) {
                past.removeLast();
            }
        }
        present = next;
        gesture = ofGesture;
        future.clear();
        if (goesOn && past.peek().equals(next)) {
            past.pop();
            seal();
        }
    }

    /** Ends the gesture: whatever comes next is a new step. */
    void seal() {
        gesture = NO_GESTURE;
    }

    void undo() {
        if (canUndo()) {
            future.push(present);
            present = past.pop();
            seal();
        }
    }

    void redo() {
        if (canRedo()) {
            past.push(present);
            present = future.pop();
            seal();
        }
    }

    /** Begins anew: nothing before and nothing after. */
    void restart(Experiment experiment) {
        past.clear();
        future.clear();
        present = experiment;
        seal();
    }
}
