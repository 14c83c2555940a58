package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PoolDefaults;
import java.util.Optional;

/** What the numbers of a pool leave unsaid. */
final class PoolHints {
    private PoolHints() {}

    /** How many workers Python would give the pool by itself; nothing where the experiment has so many. */
    static Optional<String> size(Experiment experiment) {
        return PoolDefaults.workers(experiment).stream()
                .filter(it -> it != experiment.workers())
                .mapToObj(it -> "Not told how many, this pool of Python " + experiment.python().version().id() + " would have "
                        + it + " on this machine.")
                .findFirst();
    }
}
