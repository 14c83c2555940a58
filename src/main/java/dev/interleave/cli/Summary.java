package dev.interleave.cli;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.Python;
import java.util.Locale;

/** An experiment in one line. */
final class Summary {
    private Summary() {}

    /** For example {@code threads, 2 workers, cpu-bound, 4 cores, Python 3.13}. */
    static String of(Experiment experiment) {
        Machine machine = experiment.machine();
        Python python = experiment.python();
        return String.join(
                ", ",
                experiment.technique().id(),
                count(experiment.workers(), "worker"),
                experiment.workload().type().id(),
                count(machine.cores().count(), "core"),
                "Python " + python.version().id() + (python.freeThreaded() ? " free-threaded" : ""));
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
