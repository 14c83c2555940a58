package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.ui.session.Session;
import java.util.Optional;

/**
 * A number of the session's experiment.
 *
 * @param session whose experiment
 * @param gesture what changes of it in one go are called
 * @param change the experiment with another value
 */
record SessionTarget(Session session, String gesture, Change change) implements NumberRow.Target {
    /** Gives the experiment with another value. */
    @FunctionalInterface
    interface Change {
        Experiment apply(Experiment experiment, double value);
    }

    @Override
    public Optional<String> set(double value, boolean inGesture) {
        return inGesture
                ? session.change(gesture, it -> change.apply(it, value))
                : session.change(it -> change.apply(it, value));
    }

    @Override
    public void seal() {
        session.seal();
    }
}
