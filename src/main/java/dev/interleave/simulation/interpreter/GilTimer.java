package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.quantity.Nanos;
import dev.interleave.simulation.code.Costs;

/**
 * How long one turn of the wait for a GIL lasts, nanoseconds.
 *
 * @param period how long
 * @param clock timed waits end at the ticks of a clock only, so far apart; they count from the tick before they began
 * @param latency how much later than a tick the thread runs again
 */
record GilTimer(long period, long clock, long latency) {
    /** Between two ticks of the clock of Windows, which a program may shorten but Python does not. */
    private static final long WINDOWS_TICK = 15_625 * Nanos.MICRO;
    /** A turn of the wait that does not sleep: a guess. */
    private static final long NO_SLEEP = Nanos.MICRO;

    /**
     * The wait of an experiment. On Windows it is cut down to whole milliseconds (Python/condvar.h PyCOND_TIMEDWAIT, 3.14.4);
     * nothing is left of less than one. That it then ends with the clock follows from how Windows keeps time; it was not
     * measured.
     */
    static GilTimer of(Experiment experiment) {
        long interval = experiment.python().switchInterval();
        long latency = experiment.machine().wakeLatency();
        if (experiment.machine().system() != OperatingSystem.WINDOWS) {
            return steady(interval + Costs.TIMER_SLACK + latency);
        }
        long whole = interval / Nanos.MILLI * Nanos.MILLI;
        return whole == 0 ? steady(NO_SLEEP) : new GilTimer(Math.ceilDiv(whole, WINDOWS_TICK) * WINDOWS_TICK, WINDOWS_TICK, latency);
    }

    /** A wait of the same length whenever it begins. */
    static GilTimer steady(long period) {
        return new GilTimer(period, 1, 0);
    }

    /** What the turns of a wait count from. */
    long base(long since) {
        return Math.floorDiv(since - latency, clock) * clock + latency;
    }
}
