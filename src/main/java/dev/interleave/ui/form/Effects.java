package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.NativeCalls;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.SchedulerKind;
import dev.interleave.experiment.SharedCounter;
import dev.interleave.experiment.Technique;
import dev.interleave.program.LockKind;

/** Which values have an effect on the run of an experiment; the form shows no others. */
final class Effects {
    private Effects() {}

    /**
     * Only threads wait for each other's GIL: all others have one to themselves or run one at a time. Python 2 counts
     * ticks instead.
     */
    static boolean switchInterval(Experiment experiment) {
        return experiment.technique() == Technique.THREADS
                && !experiment.python().freeThreaded()
                && experiment.python().version().compareTo(PythonVersion.V3_2) >= 0;
    }

    static boolean asyncio(Experiment experiment) {
        return experiment.technique() == Technique.ASYNCIO;
    }

    static boolean eager(Experiment experiment) {
        return asyncio(experiment) && experiment.python().version().atLeast(12);
    }

    static boolean startMethod(Experiment experiment) {
        return experiment.technique() == Technique.PROCESSES;
    }

    static boolean timeSlice(Experiment experiment) {
        return experiment.machine().scheduler() != SchedulerKind.FIRST_COME;
    }

    static boolean slowCoreSpeed(Experiment experiment) {
        return experiment.machine().cores().slow() > 0;
    }

    static boolean siblingSpeed(Experiment experiment) {
        return experiment.machine().threadsPerCore() > 1;
    }

    static boolean iterationTime(Experiment experiment) {
        return !(experiment.workload() instanceof IoBound) && !(experiment.workload() instanceof NativeCalls);
    }

    /** A program of steps declares its own locks. */
    static boolean lock(Experiment experiment) {
        return experiment.workload().usesLock();
    }

    static boolean lockShare(Experiment experiment) {
        return lockCount(experiment) && !(experiment.workload() instanceof SharedCounter);
    }

    static boolean lockCount(Experiment experiment) {
        return lock(experiment) && experiment.lock().kind() != LockKind.NONE;
    }

    static boolean lockPermits(Experiment experiment) {
        return lock(experiment) && experiment.lock().kind().hasPermits();
    }
}
