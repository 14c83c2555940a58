package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Gather;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.SchedulerKind;
import dev.interleave.experiment.StartMethod;
import dev.interleave.experiment.Technique;
import dev.interleave.program.LockKind;
import dev.interleave.quantity.Nanos;

/** What the choices of the form are called. */
final class Words {
    private Words() {}

    static String of(LockKind kind) {
        return switch (kind) {
            case NONE -> "No lock";
            case LOCK -> "Lock: one inside at a time";
            case RLOCK -> "RLock: its owner may enter again";
            case SEMAPHORE -> "Semaphore: several inside";
            case BOUNDED_SEMAPHORE -> "BoundedSemaphore: no more than at first";
        };
    }

    static String of(SchedulerKind kind) {
        return switch (kind) {
            case FAIR -> "Fair scheduler";
            case CFS -> "Fair scheduler, shared period";
            case ROUND_ROBIN -> "Round robin";
            case FIRST_COME -> "First come, first served";
        };
    }

    static String of(Gather gather) {
        return switch (gather) {
            case GATHER -> "gather: ends with the first error";
            case RESULTS -> "gather: errors are results";
            case TASK_GROUP -> "TaskGroup: an error cancels all";
        };
    }

    static String of(StartMethod method) {
        return switch (method) {
            case FORK -> "fork: copy the parent";
            case SPAWN -> "spawn: a fresh interpreter";
            case FORKSERVER -> "forkserver: a server forks";
        };
    }

    /** Machine and interpreter in a few words, what has no effect left out. */
    static String summary(Experiment experiment) {
        Python python = experiment.python();
        Machine machine = experiment.machine();
        StringBuilder words = new StringBuilder("CPython ").append(python.version().id());
        if (machine.system() != OperatingSystem.LINUX) {
            words.append(" on ").append(machine.system().label());
        }
        if (python.freeThreaded()) {
            words.append(", no GIL");
        }
        if (Effects.switchInterval(experiment)) {
            words.append(" · switch interval ").append(Nanos.exact(python.switchInterval()).replace("us", "µs"));
        }
        if (experiment.technique() == Technique.PROCESSES) {
            words.append(" · ").append(experiment.startMethod().id());
        }
        words.append('\n').append(of(machine.scheduler()));
        if (Effects.timeSlice(experiment)) {
            words.append(" · time slice ").append(Nanos.exact(machine.timeSlice()).replace("us", "µs"));
        }
        return words.append("\nSeed ").append(experiment.seed()).toString();
    }
}
