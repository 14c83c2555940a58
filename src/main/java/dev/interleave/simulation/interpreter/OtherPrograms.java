package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Machine;
import dev.interleave.quantity.Nanos;
import dev.interleave.simulation.machine.Computer;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.trace.State;

/**
 * Programs that have nothing to do with the experiment and run on the same machine. Each computes and sleeps in turn, for
 * times drawn from exponential distributions; alone on a machine they would use the part of it that the experiment says.
 * Beside the workers they compete for processors like any other thread. They are on the machine's last threads.
 */
final class OtherPrograms implements Guest {
    /** How long one of them computes at a time, on average: about what a desktop's programs do between two waits. An estimate. */
    private static final long BURST = 4 * Nanos.MILLI;

    private final Guest inner;
    private final Scribe scribe;
    private final int first;
    private final int firstWorker;
    private final Randomness[] random;
    private final boolean[] computing;
    private final double share;
    private Computer computer;

    /**
     * @param inner what runs on the other threads
     * @param first their first thread
     * @param firstWorker their first worker
     * @param random a stream for each
     */
    OtherPrograms(Guest inner, Machine machine, Scribe scribe, int first, int firstWorker, Randomness[] random) {
        this.inner = inner;
        this.scribe = scribe;
        this.first = first;
        this.firstWorker = firstWorker;
        this.random = random;
        this.computing = new boolean[random.length];
        this.share = random.length == 0 ? 0 : machine.backgroundLoad() * machine.processors() / random.length;
    }

    /** How many there are: so many that each computes for at most half of its time. */
    static int count(Machine machine) {
        return (int) Math.ceil(2 * machine.backgroundLoad() * machine.processors());
    }

    /** They begin with the run: some of them just compute, the others sleep. */
    void start(Computer on) {
        computer = on;
        for (int i = 0; i < random.length; i++) {
            scribe.become(first + i, firstWorker + i, State.NATIVE, 0);
            if (random[i].unit() < share) {
                computer.wake(first + i, 0);
            } else {
                sleep(i);
            }
        }
    }

    private void sleep(int program) {
        scribe.change(firstWorker + program, computer.now(), State.SLEEPING, -1);
        computer.wakeAt(first + program, computer.now() + random[program].exponential(Math.round(BURST * (1 - share) / share)));
    }

    @Override
    public long proceed(int thread) {
        if (thread < first) {
            return inner.proceed(thread);
        }
        int program = thread - first;
        computing[program] = !computing[program];
        if (computing[program]) {
            return random[program].exponential(BURST);
        }
        sleep(program);
        return BLOCKED;
    }

    @Override
    public void timer(int timer) {
        inner.timer(timer);
    }

    @Override
    public void breathe() {
        inner.breathe();
    }
}
